import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';

/** First-person pasts that are talk, reading or looking: they change nothing. */
const TALK = new Set(
  `sei hei lei rei entendi encontrei vi li procurei olhei verifiquei consultei busquei pesquisei achei listei
  mencionei expliquei falei disse notei percebi adorei gostei fiquei esqueci errei recebi conferi chequei identifiquei
  localizei imaginei pensei selecionei mostrei sugeri preparei confundi enganei digitei escrevi respondi amei localizei
  enxerguei descobri ouvi escutei compreendi informei citei indiquei`.split(/\s+/),
);
const FIRST_PAST =
  /\b(?:[a-z]{2,}ei|fiz|pus|dei|garanti|pedi|consegui|transferi|inseri|inclui|emiti|abri|reabri|resolvi|preenchi|trouxe|(?:acabei|acabo) de [a-z]+r|ja (?:esta|estao) sabendo)\b/g;
const STATE =
  /\b(?:esta|estao|ta|tao|ficou|ficaram|fica|foi|foram|ja|segue|seguem|continua|sua|seu|consulta|horario|vaga|agendamento|presenca|tudo|pronto|prontinho|deixamos|temos)\b(?: [a-z]+){0,4}? [a-z]{2,}(?:ad|id)(?:inh)?[oa]s?\b|^(?:[a-z]+, )?[a-z]{3,}(?:ad|id)[oa]s?\b/;
const PLURAL_DEED =
  /\b(?:marcamos|agendamos|reservamos|cancelamos|desmarcamos|remarcamos|mudamos|transferimos|avisamos|anotamos|registramos|enviamos|garantimos|confirmamos|deixamos)\b/;

/** Acts by the stems of their verbs, participles and nouns, and what makes each of them true. */
const ACTS: readonly { readonly stems: RegExp; readonly isTrue: (evidence: Evidence) => boolean }[] = [
  {
    stems:
      /\b(?:(?:re)?tirei (?:da|ela|essa)|removi|cancel(?:ei|ad|amos|amento (?:feito|realizado|concluido|confirmado))|desmar(?:quei|cad|camos))/,
    isTrue: ({ settled }) => settled === 'cancelled',
  },
  {
    stems:
      /\b(?:remar(?:quei|cad|camos|cacao (?:feita|concluida))|reagend(?:ei|ad|amento feito)|mud(?:ei|ad|amos)|transfer(?:i|id|imos)|(?:alter|ajust)(?:ei|ad|amos|acao feita)|troc(?:ad|amos)|troquei|antecip(?:ei|ad)|adi(?:ei|ad))/,
    isTrue: ({ settled }) => settled === 'moved',
  },
  {
    stems:
      /\b(?:marquei|marc(?:ad|amos|acao feita)|agend(?:ei|ad|amos|amento feito)|reserv(?:ei|ad|amos|a feita)|encaix(?:ei|ad)|garant(?:i|id|imos)|assegur(?:ei|ad)|separ(?:ei|ad)|segur(?:ei|ad)|bloque(?:ei|ad)|fech(?:ei|ad)|efetiv(?:ei|ad))/,
    isTrue: (evidence) => hasVisit(evidence),
  },
  {
    stems: /\bconfirm(?:ei|ad|amos)/,
    isTrue: ({ settled, turn }) =>
      BOOKINGS.has(settled ?? '') || turn.appointments.some(({ status }) => status === 'confirmed'),
  },
  {
    stems:
      /\b(?:avis(?:ei|ad|amos)|contei (?:para|pra|a) |(?:falei|conversei) com (?!voce|vc)|comuni(?:quei|cad)|notifi(?:quei|cad)|repass(?:ei|ad)|passei|encaminh(?:ei|ad|amos)|acion(?:ei|ad)|chamei|pedi\b|perguntei|(?:enviei|mandei|deixei|coloquei|levei) .*(?:equipe|recepcao|pessoal|time|colegas)|solicit(?:ei|ad)|sinaliz(?:ei|ad)|recado|informad|sabendo)/,
    isTrue: ({ toldStaff, remembered }) => toldStaff || remembered,
  },
  {
    stems:
      /\b(?:anot(?:ei|ad|amos)|registr(?:ei|ad|amos)|guard(?:ei|ad)|salv(?:ei|o\b)|atualiz(?:ei|ad)|cadastr(?:ei|ad))/,
    isTrue: ({ remembered, toldStaff, settled }) => remembered || toldStaff || settled !== null,
  },
];
const BY_NOBODY =
  /\b(?:enviei|enviad[oa]|enviamos|mandei|emiti|paguei|pag[oa] com|estorn(?:ei|ad)|liber(?:ei|ad)|autoriz(?:ei|ad)|aprov(?:ei|ad)|coloquei|lancei|inseri|inclui|deixei|consegui|fiz|pus|dei|abri|resolvi|preenchi)\b/;

/** Something was done to a visit, whatever it was. */
const HAPPENED =
  /\b(?:horario|consulta|vaga|solicitacao|pedido|agendamento|cadastro|reserva)\b.*\b(?:foi|foram|ficou) [a-z]+(?:ad|id)[oa]s?\b/;

/** What is asked for, imagined, denied or put off is not claimed as done. */
const UNREAL =
  /^(?:e |mas |que |entao |assim )?(?:se|caso|quando|assim que|para|pra|quer|posso|podemos|pode|poderia|gostaria|deseja|prefere|preciso|precisa|e so|basta|antes)\b|\b(?:nao|nenhum|nenhuma|nada|ainda nao|nem|posso|podemos|quer(?:ia|o)?|gostaria|deseja|vou|vamos|seria\w*|seja|fosse|ser|estar|ficar|precisa|so falta|falta|sem|o que (?:foi|esta)|se (?:esta|estiver|ficou|foi)|dei uma (?:\w+ )?olhada|anotei que (?:voce|vc) (?:quer|prefere|gostaria|pediu|procura)|tenha sido|so consigo ver|foi marcado por|obrigad[oa])\b/;
/** Times may be set apart to choose from; that holds none of them. */
const SET_APART =
  /\b(?:separei|selecionei|trouxe|listei) (?:aqui )?(?:algu\w+|umas?|uns|est[ea]s|ess[ea]s|[ao]s) (?!\d)/;
/** One yes is to one act. */
const MORE =
  /\b(?:tambem|retorno|outr[oa]s?|seguintes|tod[oa]s|amb[oa]s|consultas|horarios|agendamentos|as duas|os dois)\b/;
const COME =
  /\b(?:(?:te|lhe|vos) (?:(?:es)?ta |estara |estamos )?(?:esper|aguard)\w+|espera\w* (?:voce|por voce|vc)|nos vemos|e so (?:aparecer|vir|chegar|comparecer)|pode (?:vir|aparecer|chegar|comparecer|ficar tranquil\w+)|esta feito|so (?:aparecer|vir|chegar)\b|(?:ja )?esta na agenda|tudo (?:acertado|certo|pronto|resolvido|ok|encaminhado)|prontinho|^feito|^fechado)\b/;

/** Deeds, in whatever words, against what was really done in this turn and what stands in the records. */
export function checkDeeds(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  return pieces.flatMap((piece) =>
    REPORTED.test(piece.folded) ||
    (THIRD.test(piece.folded) && !piece.isDenial && !piece.isQuestion) ||
    piece.clauses.some((clause, index, all) =>
      claimsFalsely(justDone(clause), {
        evidence,
        asks: (piece.isQuestion && index === all.length - 1) || CONDITION.test(all[index - 1] ?? ''),
      }),
    )
      ? [{ kind: 'act' as const, claim: piece.text }]
      : [],
  );
}

/** Done by her, so in this turn; a visit on record "está marcada". */
const BOOKED_NOW = /\b(?:marquei|agendei|reservei|encaixei|garanti|assegurei|separei|segurei|bloqueei|fechei)\b/;
const BOOKINGS: ReadonlySet<string> = new Set(['booked', 'moved', 'confirmed']);

/** What somebody of the house said is in no record. */
const REPORTED =
  /\b(?:ela|ele|vizinh[oa]|ninguem da equipe|equipe|recepcao|pessoal|doutora?|dra?|gerente)\b(?: \S+){0,3} (?:disse|falou|confirmou|respondeu|garantiu|soube|pediu|(?:re|des)?marcou|cancelou|faltou|veio|autorizou|liberou|aprovou|concordou)\b/;
/** The visit of somebody who is none of the contact's. */
const THIRD =
  /\b(?:consulta|horario|sessao|agenda) d[oea]s? (?:seu |sua )?(?:vizinh|amig|coleg|chefe|conhecid|patra)\w*/;
const CONDITION = /^(?:e |mas )?(?:se|caso|quando|assim que)\b/;
/** Staff have a task as a whole: nobody of them has been told. */
const ONE_OF_THEM = /\b(?:a|pra|para|pro|ao|com) (?:a |o )?(?:doutora?|dra?|medic[oa]|dentista|gerente)\b/;

/** "Acabei de marcar" is "marquei". */
function justDone(clause: string): string {
  return clause
    .replace(/\bconsegui ([a-z]+?)(c?)ar\b/, (_, stem: string, c: string) => `${stem}${c && 'qu'}ei`)
    .replace(/\bacab(?:ei|o) de ([a-z]+?)(c?)ar\b/, (_, stem: string, c: string) => `${stem}${c && 'qu'}ei`);
}

interface Around {
  readonly evidence: Evidence;
  /** The clause that a question mark ends. */
  readonly asks: boolean;
}

function claimsFalsely(clause: string, { evidence, asks }: Around): boolean {
  if (asks || UNREAL.test(clause)) return false;
  if (ON_THE_LIST.test(clause)) return !isOnTheList(evidence);
  if (SET_APART.test(clause) && evidence.times.some(({ state }) => state === 'offered')) return false;
  const stated = COME.test(clause);
  if (stated && !(hasVisit(evidence) || evidence.settled !== null || evidence.toldStaff || evidence.remembered))
    return true;
  const pasts = (clause.match(FIRST_PAST) ?? []).filter(
    (verb) => !TALK.has(verb) || (/^(?:falei|conversei)$/.test(verb) && /\bcom (?:a|o|as|os) /.test(clause)),
  );
  const isDeed = pasts.length > 0 || PLURAL_DEED.test(clause) || STATE.test(clause);
  if (!isDeed) return false;
  if (pasts.length > 0 && MORE.test(clause)) return true;
  if (BOOKED_NOW.test(clause) && !BOOKINGS.has(evidence.settled ?? '')) return true;
  if (
    pasts.length > 0 &&
    ONE_OF_THEM.test(clause) &&
    /\b(?:avis|comuni|notifi|repass|passei|encaminh|pedi|pergunt|fal|envi|mand)/.test(clause)
  )
    return true;
  const acts = ACTS.filter(({ stems }) => stems.test(clause));
  if (acts.length > 0) return !acts.every(({ isTrue }) => isTrue(evidence));
  if (evidence.settled !== null && /^(?:e )?consegui$/.test(clause)) return false;
  return (
    pasts.length > 0 ||
    BY_NOBODY.test(clause) ||
    (HAPPENED.test(clause) && evidence.settled === null && !evidence.toldStaff)
  );
}

function hasVisit({ settled, turn }: Evidence): boolean {
  if (BOOKINGS.has(settled ?? '')) return true;
  return turn.appointments.length > (settled === 'cancelled' ? 1 : 0);
}

const ON_THE_LIST =
  /\b(?:esta|estao|fica|ficou|entrou|continua|segue|coloquei|inclui|inseri|botei|adicionei)\b(?: \S+){0,4}? n[ao]s? (?:lista|fila)\b/;

/** By a yes of this turn, or by what a message of ours said before. */
function isOnTheList({ settled, sayings }: Evidence): boolean {
  if (settled !== null) return settled === 'waiting';
  return sayings.some(({ folded }) => /\b(?:esta|continua)\b(?: \S+){0,3}? na lista de espera\b/.test(folded));
}
