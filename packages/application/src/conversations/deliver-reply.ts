import type { Ports } from '../ports/index.ts';
import type { SendOutcome } from '../ports/messenger.ts';
import type { Delivery } from '../ports/outbox.ts';

/**
 * Waits before the next try of a reply the provider did not take, in milliseconds by failed attempt: quick at first for
 * a hiccup, then long enough to outlast a restart of the provider. After the last one staff are asked to look.
 */
const RETRY_DELAYS_MS: readonly number[] = [1_000, 3_000, 10_000, 30_000, 120_000, 600_000];

/** Sends one claimed reply and writes down what became of it. */
export async function deliverReply(
  ports: Pick<Ports, 'outbox' | 'messenger' | 'channels' | 'media' | 'nudges'>,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<SendOutcome['kind']> {
  const outcome = await send(ports, delivery, signal);
  await settle(ports, delivery, outcome);
  ports.nudges.eventsAppended(delivery.clinicId);
  return outcome.kind;
}

async function send(
  ports: Pick<Ports, 'messenger' | 'channels' | 'media'>,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const channel = ports.channels.byId(delivery.channelId);
  if (!channel) return { kind: 'rejected', reason: 'the channel is not configured here', retryAfterMs: null };
  if (!delivery.content.file) return ports.messenger.send(channel, delivery, signal);
  const file = await ports.media.file(delivery.clinicId, delivery.messageId);
  if (!file) return { kind: 'rejected', reason: 'the file is not kept any more', retryAfterMs: null };
  return ports.messenger.send(channel, { ...delivery, file }, signal);
}

function settle(ports: Pick<Ports, 'outbox'>, delivery: Delivery, outcome: SendOutcome): Promise<void> {
  if (outcome.kind === 'accepted') return ports.outbox.markSent(delivery, outcome.providerMessageId);
  if (outcome.kind === 'unknown') return ports.outbox.markUnknown(delivery, outcome.reason);
  const backoffMs = RETRY_DELAYS_MS[delivery.attempt - 1];
  if (outcome.retryAfterMs === null || backoffMs === undefined)
    return ports.outbox.markFailed(delivery, outcome.reason);
  return ports.outbox.retryIn(delivery, Math.max(backoffMs, outcome.retryAfterMs), outcome.reason);
}
