import { expect, test } from 'vitest';
import { describeFailure } from '../describe-failure.ts';
import { evaluateAll } from '../evaluate-all.ts';
import { isPass } from '../judge.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import { CHANGED_RULES } from './changed-rules.ts';

const WITNESSES = SCENARIOS.filter(({ name }) => CHANGED_RULES.some(({ witnesses }) => witnesses.includes(name)));

test('under the rules as they are, every patient who leans on one is served', { timeout: 300_000 }, async () => {
  const trials = await evaluateAll({ scenarios: WITNESSES, seeds: [1] });
  expect(trials.filter(({ verdict }) => !isPass(verdict)).map(describeFailure)).toEqual([]);
});

test.each(CHANGED_RULES)(
  'when $name, some patient gets what is right no longer',
  {
    timeout: 120_000,
  },
  async (rule) => {
    const scenarios = SCENARIOS.filter(({ name }) => rule.witnesses.includes(name));
    expect(scenarios).toHaveLength(rule.witnesses.length);
    const trials = await evaluateAll({ scenarios, seeds: [1], rule, worlds: 1 });
    expect(trials.filter(({ verdict }) => isPass(verdict)).map(({ played }) => played.scenario.name)).toEqual([]);
  },
);
