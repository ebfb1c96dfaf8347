import type { Trial } from '../evaluate-all.ts';
import { isPass } from '../judge.ts';
import { failureLine } from './failure-line.ts';
import { joined, row, table } from './markdown.ts';
import type { Result } from './result.ts';
import { dialogueName } from './same-end.ts';

/** Names, weeks, greetings, cuts and dialects change nothing that counts: what passes plainly must pass so too. */
export function otherWords(results: readonly Result[]): string {
  const plain = new Map(
    results.find(({ name }) => name === 'guided')?.trials.map((trial) => [dialogueName(trial), trial]),
  );
  const told = results.filter(({ role }) => role === 'variant');
  const lost = (trials: readonly Trial[]) =>
    trials.filter((trial) => !isPass(trial.verdict) && passes(plain.get(dialogueName(trial))));
  const rows = told.map(({ name, summary, trials }) =>
    row([name, summary.scenarios, `${summary.passes}/${summary.trials}`, lost(trials).length]),
  );
  const failures = told.flatMap(({ name, trials }) => lost(trials).map((trial) => `${failureLine(trial)} (${name})`));
  return joined([table('changed|scenarios|passed|passed plainly and fails so', rows), failures.join('\n')]);
}

const passes = (trial: Trial | undefined): boolean => trial !== undefined && isPass(trial.verdict);
