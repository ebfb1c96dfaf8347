import { type ChannelDelivery, type Clock, type Inbox, type Recorded, StoreUnavailableError } from '@post/application';
import type { Database } from '../database/database.ts';
import type { InboxTimes } from './load-batch.ts';
import { recordBatch } from './record-batch.ts';

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
const LARGEST_BATCH = 200;

interface Waiting {
  readonly delivery: ChannelDelivery;
  readonly resolve: (recorded: Recorded) => void;
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

  const record = (deliveries: readonly ChannelDelivery[]) =>
    database.transaction('incoming messages', (session) => recordBatch(session, deliveries, times));

  async function write(batch: readonly Waiting[]): Promise<void> {
    try {
      const recorded = await record(batch.map(({ delivery }) => delivery));
      for (const [at, one] of recorded.entries()) batch[at]?.resolve(one);
    } catch (error) {
      if (batch.length === 1 || error instanceof StoreUnavailableError) {
        for (const { reject } of batch) reject(error);
        return;
      }
      // One delivery that can't be stored must not take the others with it.
      for (const one of batch) await write([one]);
    }
  }

  async function writeAll(): Promise<void> {
    writing = true;
    while (queue.length > 0) await write(queue.splice(0, LARGEST_BATCH));
    writing = false;
  }

  return {
    record: (delivery) =>
      new Promise((resolve, reject) => {
        queue.push({ delivery, resolve, reject });
        // After the other requests that this turn of the event loop brought.
        if (!writing && queue.length === 1) setImmediate(writeAll);
      }),
  };
}
