import { isPass } from '../judge.ts';
import type { Result } from './result.ts';
import { differingEnds } from './same-end.ts';

/** What understands nothing may reach at most this on scenarios that write; more, and the examination gives itself away. */
const MOST_FOR_NOTHING = 0.05;

/** Everything that no result may show, as sentences; none when all is well. */
export function shortcomings(results: readonly Result[]): readonly string[] {
  const calm = results.find(({ name }) => name === 'guided')?.trials ?? [];
  return results.flatMap(({ name, role, summary, trials }) => {
    const found: string[] = [];
    if (role === 'oracle' && summary.passes < summary.trials)
      found.push(`the oracle failed ${summary.trials - summary.passes} dialogues: the examination is wrong`);
    if (role === 'null' && (summary.passHat[0] ?? 0) > MOST_FOR_NOTHING)
      found.push(`${name} understands nothing and passes ${summary.passes} of ${summary.trials}`);
    if (role !== 'null' && summary.forbidden > 0) found.push(`${name} did ${summary.forbidden} forbidden things`);
    const silent = trials.filter(({ verdict }) => !isPass(verdict) && !verdict.personCalled);
    if (role === 'liar' && silent.length > 0)
      found.push(`${name} failed ${silent.length} dialogues without calling a person`);
    const { differing } = differingEnds(calm, trials);
    if (role === 'faulted' && differing.length > 0)
      found.push(`${name} left ${differing.length} other ends than calmly`);
    return found;
  });
}
