import { setImmediate } from 'node:timers/promises';
import type { ChannelDelivery, Inbox, Recorded } from '@post/application';
import { storable } from '../src/storable.ts';

interface Awaited {
  readonly of: string;
  recorded: Recorded | null;
}

/** Whoever folds a delivery, of several inboxes on one database, tells the one that waits for it. */
const awaited: Awaited[] = [];

/** Accepts deliveries and works them in at once, telling what became of each. */
export function recordThrough(inbox: Inbox): (delivery: ChannelDelivery) => Promise<Recorded> {
  return async (delivery) => {
    const mine: Awaited = { of: keyOf(delivery), recorded: null };
    awaited.push(mine);
    await inbox.accept(delivery);
    while (mine.recorded === null) {
      const folded = await inbox.fold();
      if (folded === null) await setImmediate();
      for (const { result, ...rest } of folded ?? []) {
        if (result.kind === 'failed') throw result.error;
        const place = awaited.findIndex((one) => one.of === keyOf(rest));
        const [waiting] = place === -1 ? [] : awaited.splice(place, 1);
        if (waiting) waiting.recorded = result;
      }
    }
    return mine.recorded;
  };
}

function keyOf({ clinicId, channelId, event }: Omit<ChannelDelivery, 'raw'>): string {
  return JSON.stringify([clinicId, channelId, storable(event)]);
}
