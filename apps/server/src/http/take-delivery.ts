import { acceptDelivery, type ChannelDelivery, StoreUnavailableError } from '@post/application';
import type { HttpMetrics } from './http-metrics.ts';
import type { HttpServerDeps } from './http-server-deps.ts';

/** Keeps one event of a provider and counts it. Rejects when it is not stored. */
export async function takeDelivery(
  { ports, metrics }: { readonly ports: HttpServerDeps['ports']; readonly metrics: HttpMetrics },
  channel: string,
  delivery: ChannelDelivery,
): Promise<void> {
  try {
    await acceptDelivery(ports, delivery);
    metrics.webhook(channel, 'accepted');
  } catch (error) {
    if (error instanceof StoreUnavailableError) metrics.webhook(channel, 'unavailable');
    throw error;
  }
}
