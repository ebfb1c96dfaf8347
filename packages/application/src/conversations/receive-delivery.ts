import type { ChannelDelivery, Recorded } from '../ports/inbox.ts';
import type { Ports } from '../ports/index.ts';

/** Stores what a provider delivered and, once it is committed, tells the workers when it is due for an answer. */
export async function receiveDelivery(
  ports: Pick<Ports, 'inbox' | 'nudges'>,
  delivery: ChannelDelivery,
): Promise<Recorded> {
  const recorded = await ports.inbox.record(delivery);
  if (recorded.kind !== 'message') return recorded;
  if (recorded.readyInMs !== null) ports.nudges.turnReady(recorded.readyInMs);
  ports.nudges.eventsAppended(delivery.clinicId);
  return recorded;
}
