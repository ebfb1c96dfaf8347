// `npm run eval`: every scenario with eight seeds, for each receptionist; `--only <words>` and `--seed <n>` replay a failure.
import { parseArgs } from 'node:util';
import { Temporal } from '@post/domain';
import { createReceptionist } from '@post/receptionist';
import { describeFailure } from './describe-failure.ts';
import { evaluateAll, type Plan, type Trial } from './evaluate-all.ts';
import { isPass } from './judge.ts';
import { summarise, writesAgenda } from './measures/summarise.ts';
import { idealModel } from './receptionists/ideal-model.ts';
import { lyingModel } from './receptionists/lying-model.ts';
import { nullAgents } from './receptionists/null-agents.ts';
import { createOracle } from './receptionists/oracle.ts';
import { publish } from './report/publish.ts';
import type { Result } from './report/result.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios/index.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    seed: { type: 'string' },
    seeds: { type: 'string', default: '8' },
    who: { type: 'string', default: '' },
    print: { type: 'boolean', default: false },
  },
});

const SEEDS = values.seed ? [Number(values.seed)] : Array.from({ length: Number(values.seeds) }, (_, i) => i + 1);
const chosen = SCENARIOS.filter((scenario) => `${scenario.name} ${scenario.situation}`.includes(values.only));

type Party = Omit<Plan, 'seeds'> & { readonly name: string; readonly control: boolean };

function parties(): readonly Party[] {
  const cora = createReceptionist({ log: { warn: () => {} }, clock: { now: () => Temporal.Now.instant() } });
  const writes = chosen.filter(writesAgenda);
  const nothing = Object.entries(nullAgents(cora)).map(([name, agent]) => ({
    name,
    control: true,
    scenarios: writes.filter((_, index) => index % 4 === 0),
    receptionist: () => agent,
  }));
  return [
    { name: 'guided', control: false, scenarios: chosen },
    // The model knows what the patient ends with, not what they ask for first.
    { name: 'scripted', control: false, scenarios: writes.filter((one) => !asksFirst(one)), model: idealModel },
    { name: 'lying', control: false, scenarios: chosen, model: lyingModel },
    { name: 'oracle', control: true, scenarios: chosen, receptionist: createOracle },
    ...nothing,
  ];
}

const asksFirst = ({ goals }: Scenario) => goals.some((goal) => 'firstAsks' in goal);

const isNull = (party: Party) => party.control && party.name !== 'oracle';

async function evaluateParty(party: Party): Promise<Result> {
  // What understands nothing, or lies, does so with every seed.
  const seeds = isNull(party) || party.name === 'lying' ? SEEDS.slice(0, 1) : SEEDS;
  const trials = await evaluateAll({ ...party, seeds, worlds: 4 });
  const result = { name: party.name, control: party.control, summary: summarise(trials), trials };
  const shown = values.print ? trials : trials.filter(({ verdict }) => !isPass(verdict));
  if (party.name !== 'lying' && !isNull(party)) for (const trial of shown) console.log(describeFailure(trial));
  console.log(`${party.name}: ${result.summary.passes} of ${trials.length}`);
  return result;
}

const results: Result[] = [];
for (const party of parties().filter(({ name }) => name.includes(values.who))) results.push(await evaluateParty(party));
const whole = values.only === '' && values.who === '' && values.seed === undefined;
if (whole) await publish(results);
const misbehaved = (trials: readonly Trial[]) => trials.some(({ verdict }) => verdict.forbidden.length > 0);
const oracle = results.find(({ name }) => name === 'oracle');
const broken = oracle !== undefined && oracle.summary.passes < oracle.summary.trials;
process.exitCode = broken || results.some((result) => !result.control && misbehaved(result.trials)) ? 1 : 0;
