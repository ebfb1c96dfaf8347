import type { Nudges } from '@post/application';
import type { ClinicId } from '@post/domain';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

type Nudge =
  | { readonly kind: 'turn'; readonly inMs: number }
  | { readonly kind: 'reply' }
  | { readonly kind: 'events'; readonly clinicId: ClinicId };

const TOPIC = 'post-clinics:nudges';

/**
 * Nudges this process's `handlers` at once and the other replicas' through Redis. Hints only: while Redis is away they are
 * lost and polling finds the work.
 */
export function createRedisNudges(
  redis: { readonly publisher: Redis; readonly subscriber: Redis },
  handlers: Nudges,
  log: Logger,
): Nudges {
  const own = `${process.pid}:${performance.timeOrigin}`;
  const publish = (nudge: Nudge): void => {
    if (redis.publisher.status !== 'ready') return;
    redis.publisher
      .publish(TOPIC, JSON.stringify({ from: own, nudge }))
      .catch((error: unknown) => log.debug({ err: error }, 'a nudge was lost'));
  };
  redis.subscriber.on('message', (_topic, text) => {
    const { from, nudge } = JSON.parse(text) as { from: string; nudge: Nudge };
    if (from !== own) handle(nudge, handlers);
  });
  const subscribe = (): void => {
    redis.subscriber
      .subscribe(TOPIC)
      .catch((error: unknown) => log.warn({ err: error }, 'nudges of other replicas are not heard'));
  };
  if (redis.subscriber.status === 'ready') subscribe();
  redis.subscriber.on('ready', subscribe);
  const announce = (nudge: Nudge): void => {
    handle(nudge, handlers);
    publish(nudge);
  };
  return {
    deliveryAccepted: () => handlers.deliveryAccepted(),
    turnReady: (inMs) => announce({ kind: 'turn', inMs }),
    replyQueued: () => announce({ kind: 'reply' }),
    eventsAppended: (clinicId) => announce({ kind: 'events', clinicId }),
  };
}

function handle(nudge: Nudge, handlers: Nudges): void {
  if (nudge.kind === 'turn') handlers.turnReady(nudge.inMs);
  else if (nudge.kind === 'reply') handlers.replyQueued();
  else handlers.eventsAppended(nudge.clinicId);
}
