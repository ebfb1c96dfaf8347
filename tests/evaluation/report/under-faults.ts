import type { FaultCounts } from '../faults/faults.ts';
import { joined, row, table } from './markdown.ts';
import type { Result } from './result.ts';
import { dialogueName, differingEnds, endOf } from './same-end.ts';

const EXPLAINED = `The same patients, seed by seed, with two processes of the clinic on one database that get the deliveries in turn; with deliveries that come twice and out of order; with a provider that refuses a message, or takes it and breaks the line; with a Redis that forgets everything; and with runs that end between their tools and their reply, so that a successor finds what they wrote. What a run leaves behind is made by taking its claim over inside the process; killing real processes is what the races and the failure tests do. Agenda, tasks, hand-over and consent at the end are compared with the calm dialogue. A task that tells staff of a message that may not have arrived is the fault's own trace and is left out.`;

const HEADINGS =
  'run|dialogues|compared|other end than calmly|forbidden acts|delivered twice|out of order|sends refused|lines broken|runs lost|Redis emptied';
const COUNTED: readonly (keyof FaultCounts)[] = [
  'duplicates',
  'reordered',
  'refusedSends',
  'droppedSends',
  'lostRuns',
  'flushes',
];

/** Whether trouble around a dialogue changes what it leaves. */
export function underFaults(results: readonly Result[]): string {
  const calm = results.find(({ name }) => name === 'guided')?.trials ?? [];
  const faulted = results.filter(({ role }) => role === 'faulted');
  const rows = faulted.map(({ name, trials, summary }) => {
    const { compared, differing } = differingEnds(calm, trials);
    const sums = COUNTED.map((what) => trials.reduce((sum, { played }) => sum + (played.faults?.[what] ?? 0), 0));
    return row([name, trials.length, compared, differing.length, summary.forbidden, ...sums]);
  });
  const others = faulted.flatMap(({ name, trials }) =>
    differingEnds(calm, trials).differing.map((trial) => `- ${dialogueName(trial)} (${name}): ${endOf(trial)}`),
  );
  return joined([EXPLAINED, table(HEADINGS, rows), others.join('\n')]);
}
