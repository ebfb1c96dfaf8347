import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';

/** What Cora says to know of somebody from before. */
const RECALLS =
  /\b(?:lembr(?:o|ei|amos)|vi|vejo|notei|sei|percebi|consta|soube)(?: aqui| bem)? que (?:voce|vc|seu|sua|o senhor|a senhora|tem|ja)\b|\bcomo da (?:outra|ultima) vez|\bde sempre\b/;
/** Visits that were: no turn knows any. */
const PAST_VISIT =
  /\bultim[ao] (?:consulta|visita|vez|sessao|atendimento|limpeza)|\b(?:de novo|novamente|outra vez) (?:por aqui|com a gente|conosco|na clinica)|\bja (?:e|foi) (?:nossa? )?paciente|\b(?:voce|vc) ja (?:veio|fez|esteve|passou)|\bsemana passada|\bmes passado|\bseu (?:historico|prontuario)/;

const LONG_AGO = /\bfaz (?:um )?(?:bom )?tempo que\b|\b(?:anda|andava) sumid[oa]\b|\b(?:voce|vc) faltou\b/;

/** A memory of the patient needs a memory, an appointment or the patient's own words. */
export function checkMemory(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  const { turn, remembered } = evidence;
  return pieces.flatMap(({ folded, text, isDenial, clauses }) => {
    if (LONG_AGO.test(folded)) return [{ kind: 'act' as const, claim: text }];
    if (isDenial) return [];
    const recalls = clauses.some((clause) => RECALLS.test(clause)) || RECALLS.test(folded);
    const isUnbacked = recalls && !remembered && turn.memories.length === 0 && turn.appointments.length === 0;
    return isUnbacked || (PAST_VISIT.test(folded) && !CONDITION.test(folded))
      ? [{ kind: 'act' as const, claim: text }]
      : [];
  });
}

const CONDITION = /\b(?:se|caso|ou|quando)\b/;
