import type { SendOutcome } from '@post/application';
import { type Json, textAt } from '../json.ts';

/** What Z-API's answer to a send means. One row a case; the first that fits counts. */
export function zapiAnswer(answer: {
  readonly status: number;
  readonly body: Json | null;
  readonly retryAfter: string | null;
}): SendOutcome {
  const { status, body } = answer;
  const providerMessageId = textAt(body, 'messageId') ?? textAt(body, 'id');
  const said = textAt(body, 'error') ?? textAt(body, 'message') ?? `status ${status}`;
  if (status < 300 && providerMessageId !== null) return { kind: 'accepted', providerMessageId };
  if (CREDENTIALS.has(status) || said === 'null not allowed')
    return rejected(`the provider refused the credentials: ${said}`);
  if (status === 429) return rejected(`the provider asks to slow down: ${said}`, waitMs(answer.retryAfter));
  if (status === 503) return rejected(`the provider is not serving: ${said}`, waitMs(answer.retryAfter));
  if (status >= 300 && status < 400) return rejected(`the provider's address redirects: ${said}`);
  if (status >= 400 && status < 500 && status !== 408) return rejected(`the provider refused the message: ${said}`);
  return { kind: 'unknown', reason: `the provider's answer does not tell: ${said}` };
}

/** A wrong instance or token answers 404, a missing account token 400 or 403. */
const CREDENTIALS: ReadonlySet<number> = new Set([401, 403, 404]);

function rejected(reason: string, retryAfterMs: number | null = null): SendOutcome {
  return { kind: 'rejected', reason, retryAfterMs };
}

/** Retry-After is in seconds; without one the outbox's own table decides. */
function waitMs(retryAfter: string | null): number {
  const seconds = Number(retryAfter);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0;
}
