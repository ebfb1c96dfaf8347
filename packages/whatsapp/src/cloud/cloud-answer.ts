import type { SendOutcome } from '@post/application';
import { asObject, type Json, listAt, numberAt, objectAt, textAt } from '../json.ts';
import { CLOUD_ERRORS, type CloudError } from './cloud-errors.ts';

/** What the Cloud API's answer to a send means. */
export function cloudAnswer(status: number, body: Json | null): SendOutcome {
  const providerMessageId = textAt(asObject(listAt(body, 'messages')[0]), 'id');
  if (isIn(status, 200) && providerMessageId !== null) return { kind: 'accepted', providerMessageId };
  const code = numberAt(objectAt(body, 'error'), 'code');
  const known = code === null ? undefined : CLOUD_ERRORS.get(code);
  if (known) return outcomeOf(known, `${known.reason} (${code})`);
  return outcomeOf({ retry: retryByStatus(status) }, `status ${status}, code ${code ?? 'none'}`);
}

function outcomeOf({ retry }: Pick<CloudError, 'retry'>, reason: string): SendOutcome {
  if (retry === 'unknown') return { kind: 'unknown', reason };
  return { kind: 'rejected', reason, retryAfterMs: retry === 'never' ? null : retry };
}

const TOO_MANY_REQUESTS = 429;
const REQUEST_TIMEOUT = 408;

/** For answers without a code we know. A redirect is not followed, so what asked for it was not sent. */
function retryByStatus(status: number): CloudError['retry'] {
  if (status === TOO_MANY_REQUESTS) return 5_000;
  if (status === REQUEST_TIMEOUT) return 'unknown';
  return isIn(status, 300) || isIn(status, 400) ? 'never' : 'unknown';
}

function isIn(status: number, hundred: number): boolean {
  return status >= hundred && status < hundred + 100;
}
