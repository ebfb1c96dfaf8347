import type { Trial } from '../evaluate-all.ts';
import { isPass } from '../judge.ts';
import type { Scenario } from '../scenario.ts';
import { passHatK } from './pass-hat-k.ts';
import { wilsonInterval } from './wilson-interval.ts';

export interface Summary {
  readonly scenarios: number;
  readonly trials: number;
  readonly passes: number;
  /** pass^1, pass^2 … pass^8, as far as there are seeds. */
  readonly passHat: readonly number[];
  readonly interval: readonly [number, number];
  /** Share whose database was right, whatever was said. */
  readonly dbOnly: number;
  readonly forbidden: number;
  readonly hollow: number;
  readonly falseHandovers: number;
  readonly blocked: number;
  /** Not passed, and nobody of the staff knows. */
  readonly silentFailures: number;
  readonly meanTurns: number;
  /** Messages that a patient was sent in one dialogue. */
  readonly meanMessages: number;
  readonly tokens: number;
  /** Milliseconds of a turn, in the middle of all dialogues. */
  readonly turnMs: number;
}

export function summarise(trials: readonly Trial[]): Summary {
  const groups = Map.groupBy(trials, (trial) => trial.played.scenario.name);
  const counts = [...groups.values()].map((group) => ({ n: group.length, c: group.filter(passed).length }));
  const ks = Math.min(8, ...counts.map(({ n }) => n));
  const count = (of: (trial: Trial) => boolean) => trials.filter(of).length;
  const sum = (of: (trial: Trial) => number) => trials.reduce((total, trial) => total + of(trial), 0);
  const passes = count(passed);
  return {
    scenarios: groups.size,
    trials: trials.length,
    passes,
    passHat: Array.from({ length: ks }, (_, i) => mean(counts.map(({ n, c }) => passHatK(c, n, i + 1)))),
    interval: wilsonInterval(passes, trials.length),
    dbOnly: count(({ verdict }) => verdict.db) / trials.length,
    forbidden: sum(({ verdict }) => verdict.forbidden.length),
    hollow: count(({ verdict }) => verdict.hollow),
    falseHandovers: count(({ verdict }) => verdict.falseHandover),
    blocked: sum(({ played }) => played.usage.blocked),
    silentFailures: count((trial) => !passed(trial) && !trial.verdict.personCalled),
    meanTurns: mean(trials.map(({ played }) => played.turnsToGoal)),
    meanMessages: mean(trials.map(({ played }) => played.messages)),
    tokens: sum(({ played }) => played.usage.inputTokens + played.usage.outputTokens),
    turnMs: middle(trials.map(({ played }) => played.milliseconds / Math.max(1, played.turns))),
  };
}

/** The scenarios in which something is to be written into the agenda: doing nothing can't pass them. */
export function writesAgenda({ goals }: Scenario): boolean {
  return goals.some((goal) => goal.kind !== 'say' && goal.kind !== 'change-identity');
}

const passed = ({ verdict }: Trial): boolean => isPass(verdict);

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
