import type { Evidence } from './evidence.ts';
import { readLine } from './facts.ts';
import type { Finding } from './finding.ts';
import { namedProfessionals, namedServices } from './named.ts';
import type { Piece } from './pieces.ts';

/** A visit, not what somebody does for a living. */
const MEETS =
  /\b(?:te|lhe|voce|vc)\b(?: \S+){0,3} (?:atend\w+|esper\w+|aguard\w+|receb\w+)|\b(?:atend\w+|esper\w+|aguard\w+|receb\w+) (?:voce|vc)\b|\bness[ea] (?:horario|dia|data|hora)\b|\b(?:sua |a )?(?:consulta|sessao) (?:e |ficou |esta |sera )?(?:do|da|com)\b/;
/** What may be looked for, and what somebody does on any day. */
const LOOKS =
  /\b(?:posso|quer|prefere|quiser|veja|ver|vejo|procur\w+|olh\w+|verific\w+|busc\w+|consult(?:o|ar|e)|se|caso|tod[oa]s?|sempre|as (?:segundas|tercas|quartas|quintas|sextas)|aos sabados)\b/;

const THEIRS = /\b(?:sua|voce (?:so )?tem|tem tambem)\b(?! (?:pergunta|duvida|escolha))/;

/** A visit of the patient is of a service that one of the turn's times has. */
function hasOtherService({ clauses, isDenial }: Piece, { times, turn, settled }: Evidence): boolean {
  if (isDenial || settled === 'cancelled') return false;
  return clauses.some((clause) => {
    const named = THEIRS.test(clause) && !LOOKS.test(clause) ? namedServices(clause, turn.catalogue) : [];
    return named.length > 0 && !named.some(({ id }) => times.some(({ serviceId }) => serviceId === id));
  });
}

const RELATION =
  /\b(?:filh[oa]s?|mae|pai|marido|esposa|irma|irmao|irmaozinho|av[oo]|net[oa]|namorad[oa]|espos[oa]|sobrinh[oa]|prim[oa])\b/g;

/** What is asked or done is for those whom the patient named. */
function isForAnother({ folded }: Piece, { times, ourWords, theirWords }: Evidence): boolean {
  if (!times.some(({ state }) => state === 'asked' || state === 'done')) return false;
  return (folded.match(RELATION) ?? []).some((word) => !ourWords.includes(word) && !theirWords.includes(word));
}

/** Whoever is said to see the patient is one with whom a time of this turn is. */
export function checkWho(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  const known = new Set(evidence.times.map(({ professionalId }) => professionalId));
  return pieces.flatMap((piece) => {
    const isStranger =
      known.size > 0 &&
      piece.clauses.some((clause) => {
        if (/\bnao\b/.test(clause) || LOOKS.test(clause)) return false;
        const when = readLine(clause, evidence.today);
        const isVisit = MEETS.test(clause) || when.dates.length + when.times.length > 0;
        return isVisit && namedProfessionals(clause, evidence).some(({ id }) => !known.has(id));
      });
    return isStranger || hasOtherService(piece, evidence) || isForAnother(piece, evidence)
      ? [{ kind: 'name' as const, claim: piece.text }]
      : [];
  });
}
