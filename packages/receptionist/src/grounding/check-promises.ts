import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';

const SOMEONE =
  'equipe|recepcao|alguem|atendente|pessoa|secretaria|gerente|doutora?|dra?|medic[oa]|dentista|profissional|eles|elas|colega|responsavel|setor|financeiro';
/** Somebody of the house will do something, in the future or as one speaks of it. */
const STAFF_WILL = new RegExp(
  `\\b(?:${SOMEONE})\\b(?: \\S+){0,5}? (?:vai|vao|ira|irao|entra(?:ra|m|rao)?|retorna\\w*|respond[ea]\\w*|lig[ao]\\w*|cham[ao]\\w*|avis[ao]\\w*|confirm[ao]\\w*|fal[ao]\\w*|continua|assume|segue|envi[ao]\\w*|mand[ao]\\w*)\\b`,
);
const CONTACT_VERB =
  /\b(?:lig(?:ar|o|amos|a|aremos|arei)|retorn(?:ar|o|amos|a|aremos|arei)|entr\w+ em contato|respond(?:er|o|emos|e|eremos|erei)|avis(?:ar|o|amos|a|aremos|arei)|mand(?:ar|o|amos|aremos|arei)|envi(?:ar|o|amos|aremos|arei)|lembr(?:ar|o|amos|aremos|arei)|transfer(?:ir|o|imos|irei|iremos)|encaminh(?:ar|o|amos|arei|aremos)|cham(?:ar|o|amos|aremos|arei)|notific\w+|repass(?:ar|o|amos|arei|aremos)|pass(?:ar|o|arei) (?:para|pra|a|ao|pro)|comunic\w+|solicit(?:ar|o|arei))\b/;
const FIRST_WILL = /\b(?:vou|vamos|irei|iremos|a gente|ja|eu|te|lhe|em breve|logo|assim que)\b|\b[a-z]+(?:rei|remos)\b/;
const REMINDER =
  /\b(?:(?:mando|enviamos|mandamos|envio|enviar\w*|mandar\w*|tera|chega\w*|recebe\w*) .{0,20}lembretes?|te lembr\w+|(?:voce|vc) (?:vai )?receb\w+|vai receber)\b/;
/** What was told is kept, not sent. */
const KEEPS_IN_MIND = /\b(?:vou|irei|vamos) (?:me )?lembrar (?:disso|dessa|desse|disto|d[eo]|da|que)\b/;
/** What is offered, conditional, asked or denied promises nothing. */
const UNREAL =
  /\b(?:se|caso|quer|quiser|queira|posso|podemos|prefere|preferir|gostaria|deseja|nao|nunca|nem|pode|poderia|que bom|precisa\w*|peco|por favor|me (?:avis\w+|cham\w+|diga|diz|fal\w+|mand\w+|pass\w+|respond\w+|envi\w+)|e so|basta|so responder|responda)\b/;
/** Checking with someone is a promise; looking into the agenda is not. */
const CHECK_WITH =
  /\b(?:vou|irei|vamos|iremos|deixa eu|deixe-me|aguarde|ja) .{0,12}(?:verific\w+|consult\w+|chec\w+|confer\w+|confirm\w+|pergunt\w+|pedir|ver|falar|conversar) (?:isso |essa informacao )?(?:com|junto|para|pra|ao?)\b(?! (?:agenda|voce|voces|ver|sua|seu))/;
/** A task is for the staff as a whole, and nobody knows when they get to it. */
const OVERPROMISED =
  /\b(?:agora|em seguida|logo|hoje|amanha|ainda|imediatamente|instantes?|minut\w+|breve|rapid\w+|horas?|doutora?|dra?|medic[oa]|dentista|lig(?:ar|a|am|aremos|amos|arao))\b/;

/** Promises that somebody answers, calls, checks or reminds, against the tasks that staff have. */
export function checkPromises(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  return pieces.flatMap(({ clauses, folded, text, isQuestion }) => {
    const isFalse = clauses.some((clause, index) => {
      if (isQuestion && index === clauses.length - 1 && !TAG.test(clause)) return false;
      if (UNREAL.test(clause) || (index > 0 && CONDITION.test(clauses[index - 1] ?? ''))) return false;
      if (KEEPS_IN_MIND.test(clause)) return !evidence.remembered;
      if (REMINDER.test(clause)) return !saysReminder(clause, evidence);
      if (QUEUE.test(clause) || (WILL_ACT.test(clause) && !ONCE_AGREED.test(folded))) return true;
      if (FORETELLS.test(clause) && !isForetold(clause, evidence)) return true;
      const promises =
        STAFF_WILL.test(clause) ||
        CHECK_WITH.test(clause) ||
        (FIRST_WILL.test(clause) && CONTACT_VERB.test(clause) && !PAST.test(clause));
      return promises && (!evidence.toldStaff || OVERPROMISED.test(clause) || BACK_SOON.test(folded));
    });
    return isFalse ? [{ kind: 'promise' as const, claim: text }] : [];
  });
}

/** Nothing is booked, moved or held because she says that she will. */
const WILL_ACT =
  /\b(?:vou|irei|vamos|ja estou) (?:ja |te |lhe |entao )?(?:cancel|desmarc|marc|agend|remarc|mud|troc|reserv|segur|guard|deix|encaix|coloc|bloque)[a-z]+\b/;
const ONCE_AGREED = /\b(?:qual|se|caso|assim que|quando|depois|antes|com o seu|posso|confirm\w+|resolver)\b/;

/** What somebody of the house will do or manage, which only an appointment makes true. */
const FORETELLS =
  /\b(?:ela|ele|doutora?|dra?|medic[oa]|dentista|profissional)\b(?: \S+){0,4}? (?:vai|ira|consegue|conseguira|podera|costuma|pretende|prefere)\b|\b(?:voce|vc|seu|sua)\b(?: \S+){0,3}? (?:nunca mais|(?:nao )?vai (?:sentir|doer|melhorar|adorar|ficar)|conseguira)\b/;
const MEETS = /\b(?:atend\w+|receb\w+|esper\w+|aguard\w+|encontr\w+|acompanh\w+|ver voce|te ver|cuid\w+)\b/;

function isForetold(clause: string, { times, sayings }: Evidence): boolean {
  if (MEETS.test(clause) && !/\b(?:prefere|costuma)\b|\bmesmo (?:assim|com|que)\b/.test(clause) && times.length > 0)
    return true;
  const [verb = ''] = /(?<=(?:vai|ira|consegue|conseguira|podera|costuma|prefere) )[a-z]+/.exec(clause) ?? [];
  return verb !== '' && sayings.some(({ folded }) => folded.includes(verb));
}

const BACK_SOON = /\bja (?:te )?(?:volto|retorno|respondo|aviso)\b/;
/** How long it takes, and whose turn it is, nobody knows. */
const QUEUE =
  /\b(?:resposta|retorno|atendid[oa])\b.*\b(?:ate|minut\w+|hor(?:a|inh)\w*|hoje|amanha|instantes?)\b|\b(?:ate|em) (?:amanha|hoje|meia hor\w+)\b.*\bresposta\b|\bda fila\b|\bproxim[ao] a ser\b/;
const TAG = /^(?:ta(?: bom)?|ok|certo|ne|combinado|beleza|viu)$/;
const CONDITION = /^(?:e |mas )?(?:se|caso|quando|assim que)\b/;
const PAST = /\b[a-z]{3,}ei\b|\b(?:avisou|passou)\b/;

/** A reminder may be spoken of as a document or a tool does. */
function saysReminder(clause: string, { sayings }: Evidence): boolean {
  const words = clause.split(' ').filter((word) => word.length > 4);
  return sayings.some(
    ({ folded }) => /lembrete/.test(folded) && words.every((word) => folded.includes(word.slice(0, 5))),
  );
}
