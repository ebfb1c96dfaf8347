import { type FoldedDelivery, type Ports, tellOfDeliveries } from '@post/application';
import type { Logger } from 'pino';
import { Counter, type Registry } from 'prom-client';
import { WorkLoop } from './work-loop.ts';

export interface InboxWorkerOptions {
  readonly ports: Pick<Ports, 'inbox' | 'nudges'>;
  readonly log: Logger;
  readonly metrics: Registry;
}

/** Works accepted deliveries into their conversations, one batch at a time. */
export function createInboxWorker({ ports, log, metrics }: InboxWorkerOptions): WorkLoop<readonly FoldedDelivery[]> {
  const deliveries = new Counter({
    name: 'cora_deliveries_total',
    help: 'Events of WhatsApp providers, by what became of them.',
    labelNames: ['outcome'],
    registers: [metrics],
  });
  return new WorkLoop({
    name: 'inbox',
    concurrency: 1,
    claim: () => ports.inbox.fold(),
    msUntilNext: () => ports.inbox.msUntilNext(),
    run: async (folded) => {
      for (const { result, channelId } of folded) {
        deliveries.inc({ outcome: result.kind });
        if (result.kind === 'failed')
          log.error({ err: result.error, channelId }, 'a delivery could not be worked in; it is tried again');
      }
      tellOfDeliveries(ports, folded);
    },
    log,
  });
}
