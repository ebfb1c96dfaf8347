import { type ChannelDelivery, type Recorded, receiveDelivery, StoreUnavailableError } from '@post/application';
import type { HttpMetrics } from './http-metrics.ts';
import type { HttpServerDeps } from './http-server-deps.ts';

/** Stores one event of a provider and counts what became of it. Rejects when it is not stored. */
export async function takeDelivery(
  { ports, metrics }: { readonly ports: HttpServerDeps['ports']; readonly metrics: HttpMetrics },
  channel: string,
  delivery: ChannelDelivery,
): Promise<Recorded> {
  try {
    const recorded = await receiveDelivery(ports, delivery);
    metrics.webhook(channel, recorded.kind);
    return recorded;
  } catch (error) {
    if (error instanceof StoreUnavailableError) metrics.webhook(channel, 'unavailable');
    throw error;
  }
}
