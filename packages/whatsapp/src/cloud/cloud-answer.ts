import type { SendOutcome } from '@post/application';
import { asObject, type Json, listAt, numberAt, objectAt, textAt } from '../json.ts';

interface Refusal {
  readonly reason: string;
  /** Null: trying again cannot help. */
  readonly retryAfterMs: number | null;
}

/** Meta's error codes that a send can meet. The pair limit is about one message in six seconds to the same person. */
export const CLOUD_ERRORS: Readonly<Record<number, Refusal>> = {
  4: { reason: 'the app is calling too often', retryAfterMs: 60_000 },
  80007: { reason: 'the account is sending too much', retryAfterMs: 60_000 },
  130429: { reason: 'the number is sending too fast', retryAfterMs: 5_000 },
  131056: { reason: 'too many messages to the same person', retryAfterMs: 6_000 },
  131016: { reason: 'the service is overloaded', retryAfterMs: 10_000 },
  131057: { reason: 'the account is in maintenance', retryAfterMs: 60_000 },
  131047: { reason: 'outside-service-window', retryAfterMs: null },
  131026: { reason: 'the number cannot get this message', retryAfterMs: null },
  131049: { reason: 'the person got too much marketing', retryAfterMs: null },
  131051: { reason: 'this kind of message is not supported', retryAfterMs: null },
  100: { reason: 'the request is wrong', retryAfterMs: null },
  190: { reason: 'the access token is not valid', retryAfterMs: null },
  10: { reason: 'the access token may not send', retryAfterMs: null },
  200: { reason: 'the access token may not send', retryAfterMs: null },
  368: { reason: 'the account is blocked for a policy violation', retryAfterMs: null },
};

/** What the Cloud API's answer to a send means. */
export function cloudAnswer(status: number, body: Json | null): SendOutcome {
  const providerMessageId = textAt(asObject(listAt(body, 'messages')[0]), 'id');
  if (status < 300 && providerMessageId !== null) return { kind: 'accepted', providerMessageId };
  const error = objectAt(body, 'error');
  const code = numberAt(error, 'code');
  const known = code === null ? undefined : CLOUD_ERRORS[code];
  if (known) return { kind: 'rejected', reason: `${known.reason} (${code})`, retryAfterMs: known.retryAfterMs };
  const reason = `status ${status}, code ${code ?? 'none'}`;
  if (status === 429) return { kind: 'rejected', reason, retryAfterMs: 5_000 };
  if (status >= 400 && status < 500) return { kind: 'rejected', reason, retryAfterMs: null };
  return { kind: 'unknown', reason };
}
