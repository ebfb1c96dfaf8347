import type { Trial } from '../evaluate-all.ts';
import { isPass } from '../judge.ts';
import { summarise, writesAgenda } from '../measures/summarise.ts';
import { failureLine } from './failure-line.ts';
import { INTRODUCTION } from './introduction.ts';
import { joined, row, share, table } from './markdown.ts';
import { otherWords } from './other-words.ts';
import type { Result } from './result.ts';
import { rulesTurned } from './rules-turned.ts';
import type { Run } from './run.ts';
import { underFaults } from './under-faults.ts';

/** The page for people: what was examined, by whom, and every dialogue that failed by name. */
export function writePage(results: readonly Result[], run: Run): string {
  const brains = results.filter(({ role }) => role === 'brain');
  return joined([
    INTRODUCTION,
    told(run),
    overview(results),
    '## What the scenarios give away',
    nothings(results),
    '## The same wish in other words',
    otherWords(results),
    '## Rules turned over',
    rulesTurned(),
    '## While things go wrong',
    underFaults(results),
    '## Seen and held out',
    heldOut(brains),
    ...brains.map(situations),
    ...results.filter(({ role }) => role === 'liar').map(lies),
  ]);
}

const told = ({ commit, seeds, promptVersion }: Run): string =>
  `Commit \`${commit.slice(0, 12)}\`, seeds ${seeds.join(', ')}, instructions \`${promptVersion ?? 'none asked'}\`. Figures for machines: [evals/results](../evals/results).`;

const OVERVIEW =
  'receptionist|scenarios|dialogues|pass^1|pass^2|pass^4|pass^8|95 % of pass^1|database alone|forbidden acts|false hand-overs|failed silently|hollow|replies held back|turns to goal|messages|ms a turn';

function overview(results: readonly Result[]): string {
  const rows = results
    .filter(({ role }) => role !== 'null' && role !== 'variant' && role !== 'faulted')
    .map(({ name, summary }) =>
      row([
        name,
        summary.scenarios,
        summary.trials,
        ...[1, 2, 4, 8].map((k) => share(summary.passHat[k - 1])),
        interval(summary.interval),
        share(summary.dbOnly),
        summary.forbidden,
        summary.falseHandovers,
        summary.silentFailures,
        summary.hollow,
        summary.blocked,
        summary.meanTurns.toFixed(1),
        summary.meanMessages.toFixed(1),
        summary.turnMs.toFixed(0),
      ]),
    );
  return table(OVERVIEW, rows);
}

/** How far Cora is from each receptionist that understands nothing, where something is to be written. */
function nothings(results: readonly Result[]): string {
  const cora = results.find(({ role }) => role === 'brain');
  if (!cora) return '';
  const writes = summarise(cora.trials.filter(({ played }) => writesAgenda(played.scenario))).passHat[0] ?? 0;
  const rows = results
    .filter(({ role }) => role === 'null')
    .map(({ name, summary }) => {
      const reached = summary.passHat[0] ?? 0;
      const passed = `${summary.passes}/${summary.trials}`;
      return row([name, summary.scenarios, passed, share(reached), share(summary.dbOnly), share(writes - reached)]);
    });
  return joined([
    `On the scenarios that write, ${cora.name} reaches a pass^1 of ${share(writes)}.`,
    table('understands nothing|scenarios|passed|pass^1|database alone|margin', rows),
  ]);
}

function heldOut(brains: readonly Result[]): string {
  const rows = brains.map(({ name, trials }) => {
    const [seen, apart] = [false, true].map((wanted) =>
      summarise(trials.filter(({ played }) => (played.scenario.heldOut ?? false) === wanted)),
    );
    const [a, b] = [seen?.passHat[0] ?? 0, apart?.passHat[0] ?? 0];
    return row([name, share(a), share(b), share(b - a), seen?.trials ?? 0, apart?.trials ?? 0]);
  });
  return table('brain|pass^1 seen|pass^1 held out|held out − seen|dialogues seen|dialogues held out', rows);
}

function situations({ name, trials }: Result): string {
  const rows = [...Map.groupBy(trials, ({ played }) => situationOf(played.scenario))].map(([situation, group]) => {
    const { scenarios, passes, trials: n, passHat, meanTurns, dbOnly, ...rest } = summarise(group);
    const reached = [share(passHat[0]), share(passHat.at(-1)), interval(rest.interval), share(dbOnly)];
    return row([situation, scenarios, `${passes}/${n}`, ...reached, meanTurns.toFixed(1)]);
  });
  const failures = trials.filter(({ verdict }) => !isPass(verdict)).map(failureLine);
  return joined([
    `## ${name}, by situation`,
    table('situation|scenarios|passed|pass^1|pass^8|95 %|database alone|turns', rows),
    failures.length === 0 ? 'No dialogue failed.' : `Dialogues that failed:\n\n${failures.join('\n')}`,
  ]);
}

function lies({ trials, summary }: Result): string {
  const failed = trials.filter(({ verdict }) => !isPass(verdict));
  const called = failed.filter(({ verdict }) => verdict.personCalled).length;
  return joined([
    '## The lying model',
    `${summary.forbidden} forbidden acts in ${summary.trials} dialogues. Of the ${failed.length} that failed, ${called} ended with a person called.`,
    failed
      .filter(({ verdict }) => !verdict.personCalled)
      .map(failureLine)
      .join('\n'),
  ]);
}

function situationOf({ situation, heldOut: apart }: Trial['played']['scenario']): string {
  return apart ? `${situation} (held out)` : situation;
}

const interval = ([low, high]: readonly [number, number]): string => `${share(low)}–${share(high)}`;
