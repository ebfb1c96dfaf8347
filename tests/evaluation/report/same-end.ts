import type { Trial } from '../evaluate-all.ts';

/** Staff are told of a message that may not have arrived: the fault's own trace, and no other end. */
const TRACE = 'undelivered';

/** What a dialogue left, as one text: two dialogues that left the same have the same. */
export function endOf({ played: { end } }: Trial): string {
  return JSON.stringify({ ...end, tasks: [...new Set(end.tasks)].filter((kind) => kind !== TRACE).sort() });
}

/** Names the dialogue whatever happened in it. */
export const dialogueName = ({ played }: Trial): string => `${played.scenario.name}, seed ${played.seed}`;

/** The dialogues that left something else under faults than calmly; those without a calm twin are not compared. */
export function differingEnds(calm: readonly Trial[], faulted: readonly Trial[]) {
  const ends = new Map(calm.map((trial) => [dialogueName(trial), endOf(trial)]));
  const compared = faulted.filter((trial) => ends.has(dialogueName(trial)));
  return {
    compared: compared.length,
    differing: compared.filter((trial) => ends.get(dialogueName(trial)) !== endOf(trial)),
  };
}
