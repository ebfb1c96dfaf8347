import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';

/** What is asked for, imagined, denied or put in the future is not claimed as done. */
const UNREAL =
  /\b(?:posso|podemos|pode|poderia|quer|quero|queria|gostaria|deseja|prefere|precisa|preciso|vou|vamos|vai|se |caso|quando|para (?:que|eu)|antes de|assim que|ainda nao|nao (?:foi|esta|ficou|posso|pude|fiz|tenho|ha|e possivel|existe|encontramos|vi|vejo|consta|constam|\w+ei|\w+i)|para (?:marcar|agendar|cancelar|confirmar|remarcar|mudar))\b/;

interface ActWords {
  readonly words: RegExp;
  readonly isTrue: (evidence: Evidence) => boolean;
}

const has =
  (...kinds: readonly string[]) =>
  (evidence: Evidence) =>
    kinds.includes(evidence.settled ?? '');
const hasAppointment = ({ turn, settled }: Evidence) => turn.appointments.length > (settled === 'cancelled' ? 1 : 0);
const isConfirmed = ({ turn }: Evidence) => turn.appointments.some(({ status }) => status === 'confirmed');

const ACTS: readonly ActWords[] = [
  {
    words:
      /\b(?:marquei|agendei|reservei|encaixei|(?:acabei|acabo) de (?:marcar|agendar|reservar)|(?:agendamento|reserva|marcacao) (?:foi |esta )?(?:feit[oa]|realizad[oa]|concluid[oa]|efetuad[oa]|efetivad[oa])|garanti (?:o|a|seu|sua))\b/,
    isTrue: has('booked', 'moved', 'confirmed'),
  },
  {
    words:
      /\b(?:(?:ja |foi |ficou |esta |pronto,? |tudo |continua )(?:ja )?(?:marcad[oa]|agendad[oa]|reservad[oa])|(?:horario|vaga|consulta) (?:garantid[oa]|reservad[oa]|marcad[oa]|agendad[oa]))\b|^(?:marcad[oa]|agendad[oa]|reservad[oa])\b/,
    isTrue: (evidence) => has('booked', 'moved', 'confirmed')(evidence) || hasAppointment(evidence),
  },
  {
    words:
      /\b(?:cancelei|desmarquei|(?:acabei|acabo) de (?:cancelar|desmarcar)|(?:foi|esta|ficou|ja|consulta|horario) (?:cancelad[oa]|desmarcad[oa])|cancelamento (?:foi )?(?:feito|realizado|concluido|efetuado|confirmado))\b|^cancelad[oa]\b/,
    isTrue: has('cancelled'),
  },
  {
    words:
      /\b(?:remarquei|mudei|transferi|alterei|troquei|(?:acabei|acabo) de (?:remarcar|mudar|transferir|alterar)|(?:foi|esta|ficou|ja|consulta) (?:remarcad[oa]|mudad[oa]|transferid[oa]|alterad[oa]|trocad[oa])|remarcacao (?:foi )?(?:feita|realizada|concluida))\b|^remarcad[oa]\b/,
    isTrue: has('moved'),
  },
  {
    words:
      /\b(?:confirmei|(?:presenca|consulta|horario|agendamento|tudo|esta|foi|ficou|ja) (?:esta |foi |fica |ficou )?confirmad[oa])\b|^confirmad[oa]\b/,
    isTrue: (evidence) => has('booked', 'moved', 'confirmed')(evidence) || isConfirmed(evidence),
  },
  {
    words:
      /\b(?:avisei|informei|comuniquei|notifiquei|repassei|passei|encaminhei|registrei|deixei (?:um |o )?recado|acionei|chamei|transferi voce|pedi (?:para|a|ao|que)|solicitei|ja (?:esta|estao) sabendo)\b/,
    isTrue: ({ toldStaff, remembered }) => toldStaff || remembered,
  },
  {
    words:
      /\b(?:anotei(?! o nome)|guardei|salvei|atualizei|cadastrei|alterei (?:seu|o seu) cadastro|registrado|anotad[oa])\b/,
    isTrue: ({ remembered, toldStaff, settled }) => remembered || toldStaff || settled === 'booked',
  },
  {
    words: /\b(?:enviei|mandei|te enviei|foi enviad[oa]|emiti|paguei|estornei|liberei|autorizei|aprovei)\b/,
    isTrue: () => false,
  },
];

const PROMISES =
  /\b(?:vao|vai|iremos|vamos|ira|irao) (?:te |lhe |voce )?(?:ligar|retornar|entrar em contato|responder|contatar|chamar|falar com voce|avisar|confirmar)|\b(?:retornaremos|retornamos|ligaremos|responderemos|entraremos em contato|entrara em contato|retornara|avisaremos)\b|\b(?:vou|irei|vamos) (?:verificar|consultar|checar|conferir|perguntar|pedir|ver) (?:com|para|ao|a) (?:a |o )?(?:equipe|recepcao|doutor|doutora|dr|dra|medic|dentista|secretaria|gerente)|\b(?:te|lhe|vou te|vou lhe) (?:aviso|retorno|respondo|confirmo|ligo|chamo) |\b(?:alguem|uma pessoa|a equipe|a recepcao|o doutor|a doutora|nossa equipe|um atendente) (?:\w+ )?(?:vai|ira|entrara|respondera|retornara|liga|fala|continua)/;
const REMINDERS =
  /\b(?:te|lhe|vou te|vou lhe|iremos|vamos|voce) (?:lembro|lembrar|lembrarei|mando um lembrete|enviar (?:um )?lembrete|recebera? (?:um )?lembrete|vai receber)|\b(?:enviaremos|mandaremos|mandarei|enviarei)\b/;

/** A task is for the staff as a whole, and nobody knows when they get to it. */
const OVERPROMISED =
  /\b(?:agora|ja|em seguida|logo|hoje|ainda|imediatamente|em (?:instantes|minutos|breve)|rapidinho|doutora?|dra?|medic[oa]|dentista|ligar|liga|ligam|ligaremos)\b/;
/** One yes is to one act. */
const SEVERAL = /\b(?:consultas|agendamentos|horarios|todas|todos|ambas|ambos)\b/;

/** Deeds and promises against what was really done in this turn and what stands in the records. */
export function checkActs(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  return pieces.flatMap(({ text, folded, isQuestion }) => {
    if (isQuestion) return [];
    const findings: Finding[] = [];
    const claimed = UNREAL.test(folded) ? [] : ACTS.filter(({ words }) => words.test(folded));
    const several = SEVERAL.test(folded) && evidence.settled !== null;
    if (claimed.length > 0 && (several || !claimed.some(({ isTrue }) => isTrue(evidence))))
      findings.push({ kind: 'act', claim: text });
    const promises = PROMISES.test(folded) && (!evidence.toldStaff || OVERPROMISED.test(folded));
    if (promises || REMINDERS.test(folded)) findings.push({ kind: 'promise', claim: text });
    return findings;
  });
}
