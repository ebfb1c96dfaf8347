import type { ConversationLock, Nudges } from '@post/application';
import type { Logger } from 'pino';
import { connectRedis } from './connect-redis.ts';
import { createRedisConversationLock } from './conversation-lock.ts';
import { createInProcessLock } from './in-process-lock.ts';
import { createRedisNudges } from './nudges.ts';

/** What replicas share besides the database. */
export interface Coordination extends AsyncDisposable {
  readonly lock: ConversationLock;
  readonly nudges: Nudges;
  /** Null in an installation without Redis. */
  readonly isReachable: (() => Promise<boolean>) | null;
}

/** Coordinates through Redis, or within this process when there is no `redisUrl`. `handlers` is what a nudge makes this process do. */
export async function openCoordination(redisUrl: string | null, handlers: Nudges, log: Logger): Promise<Coordination> {
  if (redisUrl === null) {
    return {
      lock: createInProcessLock(),
      nudges: handlers,
      isReachable: null,
      [Symbol.asyncDispose]: async () => {},
    };
  }
  const publisher = await connectRedis(redisUrl, log);
  const subscriber = await connectRedis(redisUrl, log);
  return {
    lock: createRedisConversationLock(publisher, log),
    nudges: createRedisNudges({ publisher, subscriber }, handlers, log),
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
