import { setTimeout as rest } from 'node:timers/promises';
import {
  type ChannelDelivery,
  type Clock,
  type FoldedDelivery,
  type Inbox,
  StoreUnavailableError,
} from '@post/application';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { Session } from '../database/session.ts';
import { acceptDeliveries } from './accept-deliveries.ts';
import { foldDeliveries, foldOneDelivery } from './fold-deliveries.ts';
import type { InboxTimes } from './load-batch.ts';

export interface InboxOptions {
  /** Counts how long staff have been silent; the quiet time is the database's. */
  readonly clock: Clock;
  /** Replaces every clinic's own quiet time. */
  readonly debounceMs?: number;
  /** How many times its length the quiet time may be extended to. */
  readonly debounceCapFactor?: number;
  /** The quiet time may always be extended to this much. */
  readonly leastDebounceCapMs?: number;
}

/** Beyond this a batch keeps its first callers waiting longer than a second commit would. */
const LARGEST_BATCH = 256;
/** With more callers than this waiting, a flood is on: they come first. */
const FLOOD = 32;
/** However strong the flood, folding goes on after this long. */
const LONGEST_WAIT_MS = 250;
const FLOOD_LOOK_MS = 10;

interface Waiting {
  readonly delivery: ChannelDelivery;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Deliveries that arrive while a commit is under way share the next one. */
export function createInbox(database: Database, options: InboxOptions): Inbox {
  const times: InboxTimes = {
    clock: options.clock,
    debounceMs: options.debounceMs ?? null,
    capFactor: options.debounceCapFactor ?? 4,
    leastCapMs: options.leastDebounceCapMs ?? 10_000,
  };
  const queue: Waiting[] = [];
  let writing = false;
  /** Not answered yet: in the queue or in the commit under way. */
  let callers = 0;

  async function write(batch: readonly Waiting[]): Promise<void> {
    try {
      const deliveries = batch.map(({ delivery }) => delivery);
      await database.read('incoming messages', (session) => acceptDeliveries(session, deliveries));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    callers -= batch.length;
  }

  async function writeAll(): Promise<void> {
    writing = true;
    while (queue.length > 0) await write(queue.splice(0, LARGEST_BATCH));
    writing = false;
  }

  /** Accepting comes first: a provider that waits too long believes its message lost. */
  async function letFloodPass(): Promise<void> {
    for (let waited = 0; callers > FLOOD && waited < LONGEST_WAIT_MS; waited += FLOOD_LOOK_MS)
      await rest(FLOOD_LOOK_MS);
  }

  const folding = (work: (session: Session, times: InboxTimes) => Promise<readonly FoldedDelivery[] | null>) =>
    database.transaction('working in deliveries', (session) => work(session, times));

  return {
    accept: (delivery) =>
      new Promise((resolve, reject) => {
        callers += 1;
        queue.push({ delivery, resolve, reject });
        // After the other requests that this turn of the event loop brought.
        if (!writing && queue.length === 1) setImmediate(writeAll);
      }),
    async fold() {
      await letFloodPass();
      const startedAt = performance.now();
      const folded = await folding(foldDeliveries).catch((error: unknown) => {
        if (error instanceof StoreUnavailableError) throw error;
        return folding(foldOneDelivery);
      });
      return folded && countedFromNow(folded, performance.now() - startedAt);
    },
    msUntilNext: () => database.read('looking for the next delivery', msUntilNext),
  };
}

/** What was due in some milliseconds when the folding began is due sooner by the time it took. */
function countedFromNow(folded: readonly FoldedDelivery[], tookMs: number): readonly FoldedDelivery[] {
  return folded.map(({ result, ...delivery }) =>
    result.kind === 'message' && result.readyInMs !== null
      ? { ...delivery, result: { ...result, readyInMs: Math.max(0, result.readyInMs - Math.floor(tookMs)) } }
      : { ...delivery, result },
  );
}

async function msUntilNext(session: Session): Promise<number | null> {
  const [next] = await session.rows<{ readonly ms: number | null }>(sql`
    select (extract(epoch from min(due_at) - clock_timestamp()) * 1000)::float8 as ms from delivery`);
  return next?.ms == null ? null : Math.max(0, Math.ceil(next.ms));
}
