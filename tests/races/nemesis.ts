import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { Replica } from '../support/replica.ts';
import type { Random } from './random.ts';

export interface Faults {
  kills: number;
  pauses: number;
  flushes: number;
}

export interface NemesisOptions {
  readonly replicas: readonly Replica[];
  readonly redis: Redis;
  readonly random: Random;
  /** Longer than the lease, so that a paused process wakes up with stale claims. */
  readonly pauseMs: number;
  readonly betweenMs: number;
}

/** Kills, pauses and flushes until `signal`, one fault at a time; tells how often each happened. */
export async function torment(options: NemesisOptions, signal: AbortSignal): Promise<Faults> {
  const { replicas, redis, random, pauseMs, betweenMs } = options;
  const faults: Faults = { kills: 0, pauses: 0, flushes: 0 };
  for (let turn = 0; !signal.aborted; turn += 1) {
    // First of all the patients get going: a fault that meets no running turn proves nothing.
    await pause(betweenMs, undefined, { signal }).catch(() => {
      // The race is over.
    });
    const victim = random.pick(replicas);
    if (turn % 2 === 0) {
      victim.pause();
      // While it stands still its locks go too, so that others take its conversations over before it wakes up.
      await redis.flushall();
      await pause(pauseMs);
      victim.resume();
      faults.pauses += 1;
      faults.flushes += 1;
    } else {
      await victim.kill();
      faults.kills += 1;
      await victim.start();
    }
  }
  return faults;
}
