import { expect, test } from 'vitest';
import { describeFailure } from './describe-failure.ts';
import { evaluateAll, type Trial } from './evaluate-all.ts';
import { isPass } from './judge.ts';
import { writesAgenda } from './measures/summarise.ts';
import { RELATIONS } from './metamorphic/relations.ts';
import { lyingModel } from './receptionists/lying-model.ts';
import { differingEnds, endOf } from './report/same-end.ts';
import { SCENARIOS } from './scenarios/index.ts';

/** A few of each kind; `npm run eval` plays them all. */
const every = (nth: number, offset = 0) =>
  SCENARIOS.filter(({ heldOut }) => !heldOut).filter((_, index) => index % nth === offset);

const failures = (trials: readonly Trial[]) => trials.filter(({ verdict }) => !isPass(verdict)).map(describeFailure);

test('a model that lies does nothing forbidden, and whom it fails is known to a person', {
  timeout: 240_000,
}, async () => {
  const trials = await evaluateAll({ scenarios: every(6), seeds: [1], model: lyingModel });
  expect(trials.flatMap(({ verdict }) => verdict.forbidden)).toEqual([]);
  const alone = trials.filter(({ verdict }) => !isPass(verdict) && !verdict.personCalled);
  expect(alone.map(describeFailure)).toEqual([]);
});

test('repeated and reordered deliveries, a failing provider, lost runs and an emptied Redis change no end', {
  timeout: 240_000,
}, async () => {
  const scenarios = every(5, 1).filter(writesAgenda);
  const calm = await evaluateAll({ scenarios, seeds: [2] });
  const faulted = await evaluateAll({ scenarios, seeds: [2], faults: 3 });
  const troubles = faulted.flatMap(({ played }) => Object.values(played.faults ?? {}));
  expect(troubles.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  const { compared, differing } = differingEnds(calm, faulted);
  expect(compared).toBe(scenarios.length);
  expect(differing.map(endOf)).toEqual([]);
});

test('other names, weeks, greetings, cuts and dialects are the same wish', { timeout: 240_000 }, async () => {
  const plain = every(12, 1).filter(writesAgenda);
  const scenarios = RELATIONS.flatMap((relation) => plain.flatMap((scenario) => relation.of(scenario) ?? []));
  expect(scenarios.length).toBeGreaterThan(RELATIONS.length);
  expect(failures(await evaluateAll({ scenarios, seeds: [1] }))).toEqual([]);
});
