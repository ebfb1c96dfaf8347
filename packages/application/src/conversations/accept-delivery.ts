import type { ChannelDelivery } from '../ports/inbox.ts';
import type { Ports } from '../ports/index.ts';

/** Keeps what a provider delivered and, once that is committed, has it worked into its conversation. */
export async function acceptDelivery(ports: Pick<Ports, 'inbox' | 'nudges'>, delivery: ChannelDelivery): Promise<void> {
  await ports.inbox.accept(delivery);
  ports.nudges.deliveryAccepted();
}
