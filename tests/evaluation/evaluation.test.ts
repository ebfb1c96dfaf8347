import { Temporal } from '@post/domain';
import { createReceptionist } from '@post/receptionist';
import { describe, expect, test } from 'vitest';
import { describeFailure } from './describe-failure.ts';
import { evaluateAll, type Trial } from './evaluate-all.ts';
import { readFact, saysFact } from './facts.ts';
import { isPass } from './judge.ts';
import { summarise, writesAgenda } from './measures/summarise.ts';
import { nullAgents } from './receptionists/null-agents.ts';
import { createOracle } from './receptionists/oracle.ts';
import { readPublished } from './report/read-published.ts';
import { SCENARIOS } from './scenarios/index.ts';

const failures = (trials: readonly Trial[]) => trials.filter(({ verdict }) => !isPass(verdict)).map(describeFailure);

/** Every so many scenarios, so that a test run takes a minute; `npm run eval` plays them all. */
const SAMPLE = SCENARIOS.filter((scenario, index) => index % 3 === 0 && !scenario.heldOut);

describe('the examination itself', () => {
  test('no two scenarios have the same name', () => {
    expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
  });

  test('no patient says what the answer must hold: an echo would pass', () => {
    const echoed = SCENARIOS.flatMap(({ name, goals, temper }) =>
      [...goals, ...(temper?.aside ? [temper.aside] : [])]
        .filter((goal) => goal.kind === 'say')
        .flatMap(({ words, hears = [] }) => hears.filter((fact) => words.some((one) => saysFact(one, readFact(fact)))))
        .map((fact) => `${name}: ${fact}`),
    );
    expect(echoed).toEqual([]);
  });

  test('a receptionist that knows what each patient wants satisfies every one of them', {
    timeout: 300_000,
  }, async () => {
    const trials = await evaluateAll({ scenarios: SCENARIOS, seeds: [1], receptionist: createOracle });
    expect(failures(trials)).toEqual([]);
  });

  test('the same seed plays the same dialogue', async () => {
    const plan = { scenarios: SCENARIOS.slice(0, 2), seeds: [5] };
    const said = async () => (await evaluateAll({ ...plan, worlds: 1 })).map(({ played }) => played.lines);
    expect(await said()).toEqual(await said());
  });

  const cora = createReceptionist({ log: { warn: () => {} }, clock: { now: () => Temporal.Now.instant() } });
  test.each(Object.entries(nullAgents(cora)))(
    'a receptionist that understands nothing books nothing right: %s',
    { timeout: 120_000 },
    async (_name, receptionist) => {
      const scenarios = SAMPLE.filter(writesAgenda).slice(0, 6);
      const trials = await evaluateAll({ scenarios, seeds: [1], receptionist: () => receptionist });
      expect(summarise(trials).passes).toBe(0);
    },
  );
});

test('Cora without a model loses no dialogue of the sample that the published results have won', {
  timeout: 300_000,
}, async () => {
  const published = await readPublished('guided');
  const lost = new Set(published.failures.map(({ scenario, seed }) => `${scenario} ${seed}`));
  const played = new Set(published.scenarios.map(({ scenario }) => scenario));
  const trials = await evaluateAll({ scenarios: SAMPLE, seeds: [1] });
  expect(summarise(trials).forbidden).toBe(0);
  const won = ({ played: { scenario, seed } }: Trial) =>
    played.has(scenario.name) && !lost.has(`${scenario.name} ${seed}`);
  expect(failures(trials.filter(won))).toEqual([]);
});

test.each(['guided', 'scripted'])('the published results keep what they promise: %s', async (brain) => {
  const { summary } = await readPublished(brain);
  expect(summary.forbidden).toBe(0);
  expect(summary.passHat[7]).toBeGreaterThanOrEqual(0.95);
});
