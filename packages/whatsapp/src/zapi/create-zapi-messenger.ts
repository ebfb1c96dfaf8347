import type { Delivery, Messenger } from '@post/application';
import { readJsonBody } from '../json.ts';
import { outcomeOfFailure } from '../send-failure.ts';
import { zapiAnswer } from './zapi-answer.ts';

export interface ZapiAccess {
  /** Null: the provider's public address. */
  readonly baseUrl: string | null;
  readonly instanceId: string;
  readonly token: string;
  /** The account's security token; null where the account does not ask for one. */
  readonly clientToken: string | null;
  /** False: no pause in which the patient sees Cora typing. */
  readonly typingDelay: boolean;
}

const PUBLIC_URL = 'https://api.z-api.io';

/** Shorter than the lease of a reply on its way, so that a hanging provider is noticed by the process that asked it. */
const TIMEOUT_MS = 20_000;

/** A person types a short answer in a second or two; more than this only makes the patient wait. */
const MOST_TYPING_SECONDS = 4;
const CHARACTERS_PER_SECOND = 80;

/**
 * Sends through one Z-API instance. Options go as the numbered lines that the text already has: Z-API's buttons need
 * accepted terms and fail without a word.
 */
export function createZapiMessenger(access: ZapiAccess): Messenger {
  const url = `${access.baseUrl ?? PUBLIC_URL}/instances/${access.instanceId}/token/${access.token}/send-text`;
  const headers = {
    'content-type': 'application/json',
    ...(access.clientToken === null ? {} : { 'client-token': access.clientToken }),
  };
  return {
    async send(_channel, delivery, signal) {
      if (signal.aborted) return { kind: 'rejected', reason: 'given up before it was sent', retryAfterMs: 0 };
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers,
          body: JSON.stringify(textOf(delivery, access.typingDelay)),
          // Following one could send twice, and would carry the patient's words elsewhere.
          redirect: 'manual',
          signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
        });
        const text = await response.text();
        return zapiAnswer({
          status: response.status,
          body: readJsonBody(text),
          retryAfter: response.headers.get('retry-after'),
        });
      } catch (error) {
        return outcomeOfFailure(error);
      }
    },
  };
}

function textOf({ address, content }: Delivery, typing: boolean) {
  const message = { phone: address, message: content.text };
  if (!typing) return message;
  const seconds = Math.ceil(content.text.length / CHARACTERS_PER_SECOND);
  return { ...message, delayMessage: 1, delayTyping: Math.min(MOST_TYPING_SECONDS, seconds) };
}
