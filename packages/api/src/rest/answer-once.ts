import type { ClinicTransaction } from '@post/application';
import type { ClinicId } from '@post/domain';
import { z } from 'zod';
import { joinTransaction } from '../join-transaction.ts';
import type { ApiPorts } from '../trpc.ts';
import type { RestAnswer } from './answer.ts';
import { refusalAnswer } from './refusal-answer.ts';

export interface KeyedRequest {
  readonly clinicId: ClinicId;
  /** The caller's Idempotency-Key. */
  readonly key: string;
  /** Tells whether a repeat is the same request. */
  readonly fingerprint: string;
}

/** Malformed requests may be repaired and sent again under their key; everything else is answered once for good. */
const NOT_KEPT: ReadonlySet<number> = new Set([400, 401]);

/**
 * Answers a request as its first sending was answered, also when both arrive at once: the answer is committed under the
 * key together with what it did. What was refused is undone first, then its refusal is kept.
 */
export async function answerOnce(
  ports: ApiPorts,
  request: KeyedRequest,
  answer: (ports: ApiPorts) => Promise<RestAnswer>,
): Promise<RestAnswer> {
  const { clinicId } = request;
  try {
    return await joinTransaction(ports, clinicId, async (joined, tx) => {
      const earlier = await earlierAnswer(tx, request);
      if (earlier) return earlier;
      const given = await answer(joined);
      if (given.status >= 400) throw new RefusedAnswer(given);
      await keep(tx, request, given);
      return given;
    });
  } catch (error) {
    if (!(error instanceof RefusedAnswer)) throw error;
    if (NOT_KEPT.has(error.answer.status)) return error.answer;
    return ports.store.transact(clinicId, async (tx) => {
      const earlier = await earlierAnswer(tx, request);
      if (earlier) return earlier;
      await keep(tx, request, error.answer);
      return error.answer;
    });
  }
}

/** The body as text: the database sorts the fields of what it stores as JSON. */
const kept = z.object({ fingerprint: z.string(), status: z.number(), body: z.string() });

async function earlierAnswer(tx: ClinicTransaction, request: KeyedRequest): Promise<RestAnswer | null> {
  const stored = await tx.effect(effectKey(request));
  if (stored === undefined) return null;
  const { fingerprint, status, body } = kept.parse(stored);
  return fingerprint === request.fingerprint ? { status, body: JSON.parse(body) } : refusalAnswer('key_reused');
}

async function keep(tx: ClinicTransaction, request: KeyedRequest, { status, body }: RestAnswer): Promise<void> {
  await tx.rememberEffect(effectKey(request), {
    fingerprint: request.fingerprint,
    status,
    body: JSON.stringify(body),
  });
}

/** A namespace of its own: no caller can name the effect of one of Cora's turns. */
function effectKey({ key }: KeyedRequest): string {
  return `rest:${key}`;
}

class RefusedAnswer extends Error {
  readonly answer: RestAnswer;

  constructor(answer: RestAnswer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}
