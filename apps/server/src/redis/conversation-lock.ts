import type { ConversationLock, TurnClaim } from '@post/application';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import Redlock, { ExecutionError, ResourceLockedError } from 'redlock';

/** A dead replica's lock is free after this long; a living one extends it. Longer only delays the successor. */
const LOCK_MS = 8_000;
const EXTEND_BEFORE_END_MS = 3_000;

type Run<T> = { readonly kind: 'value'; readonly value: T } | { readonly kind: 'error'; readonly error: unknown };

/**
 * Locks the contact on its channel across replicas with Redlock. Redis away, or the lock lost or not released: the run
 * goes on, because the database's fence decides what is committed.
 */
export function createRedisConversationLock(redis: Redis, log: Logger): ConversationLock {
  const redlock = new Redlock([redis], {
    // Finite: releasing a lock that is already gone would otherwise be tried for ever.
    retryCount: 2,
    retryDelay: 50,
    retryJitter: 25,
    automaticExtensionThreshold: EXTEND_BEFORE_END_MS,
  });
  redlock.on('error', (error: unknown) => {
    if (!(error instanceof ResourceLockedError)) log.debug({ err: error }, 'a lock command failed');
  });
  return {
    async withLock<T>(claim: TurnClaim, work: () => Promise<T>) {
      let run: Run<T> | null = null;
      try {
        await redlock.using([lockKey(claim)], LOCK_MS, async () => {
          run = await settled(work);
        });
      } catch (error) {
        if (!run && (await heldByAnother(error))) return { kind: 'busy' };
        log.warn(
          { err: error, conversationId: claim.conversationId },
          'the conversation lock failed; going on without it',
        );
      }
      return { kind: 'done', value: unwrap(run ?? (await settled(work))) };
    },
  };
}

function lockKey(claim: TurnClaim): string {
  return `conversation:${claim.clinicId}:${claim.channelId}:${claim.contactId}`;
}

async function settled<T>(work: () => Promise<T>): Promise<Run<T>> {
  try {
    return { kind: 'value', value: await work() };
  } catch (error) {
    return { kind: 'error', error };
  }
}

function unwrap<T>(run: Run<T>): T {
  if (run.kind === 'error') throw run.error;
  return run.value;
}

async function heldByAnother(error: unknown): Promise<boolean> {
  if (!(error instanceof ExecutionError)) return false;
  const attempts = await Promise.all(error.attempts);
  return attempts.some(({ votesAgainst }) =>
    [...votesAgainst.values()].some((vote) => vote instanceof ResourceLockedError),
  );
}
