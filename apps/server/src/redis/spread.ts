import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** Tells the other replicas something that is worth nothing a moment later; it may get lost. */
export interface Spread<Note> {
  tell(note: Note): void;
  listen(hear: (note: Note) => void): void;
}

/** For an installation with a single process: there is nobody to tell. */
export function nobodyElse<Note>(): Spread<Note> {
  return { tell: () => {}, listen: () => {} };
}

/** Through one Redis topic. What a replica tells, it does not hear. */
export function createRedisSpread<Note>(
  redis: { readonly publisher: Redis; readonly subscriber: Redis },
  topic: string,
  log: Logger,
): Spread<Note> {
  const own = randomUUID();
  return {
    tell(note) {
      if (redis.publisher.status !== 'ready') return;
      redis.publisher
        .publish(topic, JSON.stringify({ from: own, note }))
        .catch((error: unknown) => log.debug({ err: error }, 'a word to the other replicas was lost'));
    },
    listen(hear) {
      redis.subscriber.on('message', (heardOn, text) => {
        if (heardOn !== topic) return;
        const { from, note } = JSON.parse(text) as { from: string; note: Note };
        if (from !== own) hear(note);
      });
      const subscribe = (): void => {
        redis.subscriber
          .subscribe(topic)
          .catch((error: unknown) => log.warn({ err: error, topic }, 'other replicas are not heard'));
      };
      if (redis.subscriber.status === 'ready') subscribe();
      redis.subscriber.on('ready', subscribe);
    },
  };
}
