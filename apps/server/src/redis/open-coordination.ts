import type { ConversationLock, Nudges } from '@post/application';
import type { Logger } from 'pino';
import type { PresenceNote } from '../realtime/presence.ts';
import { connectRedis } from './connect-redis.ts';
import { createRedisConversationLock } from './conversation-lock.ts';
import { createInProcessLock } from './in-process-lock.ts';
import { createNudges, type Nudge } from './nudges.ts';
import { createRedisSpread, nobodyElse, type Spread } from './spread.ts';

/** What replicas share besides the database. */
export interface Coordination extends AsyncDisposable {
  readonly lock: ConversationLock;
  readonly nudges: Nudges;
  /** Who is looking at what, from and to the other replicas. */
  readonly presence: Spread<PresenceNote>;
  /** Null in an installation without Redis. */
  readonly isReachable: (() => Promise<boolean>) | null;
}

/** Coordinates through Redis, or within this process when there is no `redisUrl`. `handlers` is what a nudge makes this process do. */
export async function openCoordination(redisUrl: string | null, handlers: Nudges, log: Logger): Promise<Coordination> {
  if (redisUrl === null) {
    return {
      lock: createInProcessLock(),
      nudges: handlers,
      presence: nobodyElse(),
      isReachable: null,
      [Symbol.asyncDispose]: async () => {},
    };
  }
  const publisher = await connectRedis(redisUrl, log);
  const subscriber = await connectRedis(redisUrl, log);
  const redis = { publisher, subscriber };
  return {
    lock: createRedisConversationLock(publisher, log),
    nudges: createNudges(createRedisSpread<Nudge>(redis, 'post-clinics:nudges', log), handlers),
    presence: createRedisSpread<PresenceNote>(redis, 'post-clinics:presence', log),
    isReachable: async () => {
      const answer = await publisher.ping().catch(() => null);
      return answer === 'PONG';
    },
    [Symbol.asyncDispose]: async () => {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
