// One of the processes between which the dialogues of one party are divided; started by play-in-processes.ts.
import { evaluateAll } from './evaluate-all.ts';
import { parties } from './parties.ts';
import type { Share } from './play-in-processes.ts';

const share: Share = JSON.parse(process.argv[2] ?? '');
const party = parties(share.only).find(({ name }) => name === share.party);
if (!party) throw new Error(`nobody is called ${share.party}`);
const mine = party.scenarios.filter((_, index) => index % share.of === share.index);
const trials = await evaluateAll({ ...party, scenarios: mine, seeds: share.seeds });
await new Promise<void>((resolve, reject) => {
  process.send?.(trials, (error: Error | null) => (error ? reject(error) : resolve()));
});
process.disconnect();
