// `npm run eval`: every scenario with eight seeds, for each receptionist; `--only <words>` and `--seed <n>` replay a failure,
// `--who <name>` examines some receptionists only.
import { parseArgs } from 'node:util';
import { describeFailure } from './describe-failure.ts';
import { isPass } from './judge.ts';
import { summarise } from './measures/summarise.ts';
import { type Party, parties } from './parties.ts';
import { playInProcesses } from './play-in-processes.ts';
import { publish, readCommit } from './report/publish.ts';
import type { Result } from './report/result.ts';
import { shortcomings } from './report/shortcomings.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    seed: { type: 'string' },
    seeds: { type: 'string', default: '8' },
    who: { type: 'string', default: '' },
    print: { type: 'boolean', default: false },
    /** Failures of held-out scenarios are counted, not shown: who tunes must not read them. */
    'held-out': { type: 'boolean', default: false },
  },
});

const SEEDS = values.seed ? [Number(values.seed)] : Array.from({ length: Number(values.seeds) }, (_, i) => i + 1);

async function evaluateParty({ name, role, mostSeeds }: Party): Promise<Result> {
  const trials = await playInProcesses({ party: name, seeds: SEEDS.slice(0, mostSeeds), only: values.only });
  const result = { name, role, summary: summarise(trials), trials };
  const shown = trials
    .filter(
      ({ verdict }) =>
        values.print || ((role === 'brain' || role === 'oracle' || role === 'variant') && !isPass(verdict)),
    )
    .filter(({ played }) => values['held-out'] || !played.scenario.heldOut);
  for (const trial of shown) console.log(describeFailure(trial));
  console.log(`${name}: ${result.summary.passes} of ${trials.length}`);
  return result;
}

// Some receptionists only are published beside those of earlier runs in the same state; some dialogues only are not.
const whole = values.only === '' && values.seed === undefined && values.seeds === '8';
const commit = await readCommit();
const results: Result[] = [];
for (const party of parties(values.only).filter(({ name }) => name.includes(values.who))) {
  const result = await evaluateParty(party);
  results.push(result);
  // A run takes half an hour: what breaks it off leaves what it had.
  if (whole) await publish([result], commit);
}
const found = shortcomings(results);
for (const one of found) console.error(one);
process.exitCode = found.length > 0 ? 1 : 0;
