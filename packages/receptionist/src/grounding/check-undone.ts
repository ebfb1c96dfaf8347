import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { numberOf } from './number-words.ts';
import type { Piece } from './pieces.ts';

const FAILED =
  '(?:nao (?:consegui|consigo|foi possivel|pude|deu|posso)|falta|ainda (?:falta|precis\\w+|nao)|tem certeza|quer (?:mesmo|que eu)|posso|deseja|confirma)';
const ANOTHER = /\b(?:outr[oa]s?|mais|tambem|nova|novo|mudar|remarcar|alguma?|procur\w*|ver|buscar)\b/;
const DONE: Readonly<Record<string, RegExp>> = {
  cancelled: new RegExp(`\\b${FAILED}\\b.*\\b(?:cancel|desmarc)`),
  booked: new RegExp(`\\b${FAILED}\\b.*\\b(?:marc|agend|reserv|confirm)`),
  moved: new RegExp(`\\b${FAILED}\\b.*\\b(?:remarc|mud|troc|pass)`),
};
const NO_STAFF =
  /\bquer que eu (?:pergunt|avis|pass|cham|encaminh)|\bnao (?:consegui|consigo|pude|foi possivel) (?:avis|cham|fal|pass)|\bnao tenho como\b/;
/** What is put to the patient was looked up before. */
const NOT_LOOKED = /\bnao (?:consegui|pude|deu (?:para|pra)) (?:verificar|ver|consultar|checar|conferir|olhar)\b/;
const VISITS = /\b(?:voce )?(?:so )?tem (?:so |apenas |somente )?(uma|duas|tres|quatro|cinco|\d) consultas?\b/;
const NO_VISIT = /\bnao (?:encontrei|achei|vejo|vi|consta|ha|tem|localizei) (?:mais )?(?:nenhuma|consulta|nada)\b/;
const THEIR_VISIT =
  /\b(?:vi|vejo|encontrei|achei|consta|localizei|tem|lembrando)\b.*\bsu[ao]s? (?:proxim[ao] )?(?:consulta|sessao|limpeza|horario|agendamento|visita)\b/;

/** A move makes no second appointment, and leaves nothing of the first. */
const ONE_MORE = /\b(?:mais uma|outra|segunda|uma nova|nova) (?:consulta|sessao|foi|esta|ficou|marcad)|\bnas duas\b/;
const KEPT = /\bconsulta\b(?! nova)(?: \S+){0,6} (?:foi mantida|continua|segue|permanece|esta mantida)\b/;

function movesOnly({ settled, asked }: Evidence): boolean {
  return settled === 'moved' || asked === 'move';
}

/** What was done is not asked for again or said to have failed, and the visits on record are neither hidden, added nor miscounted. */
export function checkUndone(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  const { settled, toldStaff, turn } = evidence;
  const again = settled === null ? undefined : DONE[settled];
  const visits = turn.appointments.length;
  return pieces.flatMap(({ folded, text, isDenial }) => {
    const [, count] = VISITS.exec(folded) ?? [];
    const isFalse =
      (again?.test(folded) && !ANOTHER.test(folded)) ||
      (toldStaff && NO_STAFF.test(folded)) ||
      (evidence.asked !== null && NOT_LOOKED.test(folded)) ||
      (movesOnly(evidence) && ONE_MORE.test(folded)) ||
      ((settled === 'moved' || settled === 'cancelled') && KEPT.test(folded) && !isDenial) ||
      (settled === null && count !== undefined && numberOf(count) !== visits) ||
      (settled === null && visits > 1 && /\btem so\b|\bso tem\b/.test(folded)) ||
      (settled === null && visits > 0 && NO_VISIT.test(folded) && /\bconsulta/.test(folded)) ||
      (settled === null && visits === 0 && !isDenial && THEIR_VISIT.test(folded));
    return isFalse ? [{ kind: 'act' as const, claim: text }] : [];
  });
}
