import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Trial } from './evaluate-all.ts';

const CHILD = fileURLToPath(new URL('./play-share.ts', import.meta.url));

/** Two cores are what the smallest machine has; the embedded database computes in the process that asks it. */
const PROCESSES = 2;

/** What one of the processes plays. */
export interface Share {
  readonly party: string;
  readonly seeds: readonly number[];
  readonly only: string;
  readonly index: number;
  readonly of: number;
}

/** Plays the dialogues of one party in several processes at once; rejects when one of them ends without its trials. */
export async function playInProcesses(plan: Omit<Share, 'index' | 'of'>): Promise<readonly Trial[]> {
  const shares = Array.from({ length: PROCESSES }, (_, index) => play({ ...plan, index, of: PROCESSES }));
  return (await Promise.all(shares)).flat();
}

function play(share: Share): Promise<readonly Trial[]> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, [JSON.stringify(share)], { serialization: 'advanced' });
    let trials: readonly Trial[] | null = null;
    child.on('message', (told) => {
      trials = told as readonly Trial[];
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (trials) resolve(trials);
      else reject(new Error(`an evaluation of ${share.party} ended with ${code} and no trials`));
    });
  });
}
