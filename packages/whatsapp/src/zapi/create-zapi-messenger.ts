import type { Delivery, Messenger } from '@post/application';
import { readJsonBody } from '../json.ts';
import { outcomeOfFailure } from '../send-failure.ts';
import { type ZapiAccess, zapiAddress, zapiHeaders } from './zapi-address.ts';
import { zapiAnswer } from './zapi-answer.ts';

export interface ZapiSending extends ZapiAccess {
  /** False: no pause in which the patient sees Cora typing. */
  readonly typingDelay: boolean;
}

/** Shorter than the lease of a reply on its way, so that a hanging provider is noticed by the process that asked it. */
const TIMEOUT_MS = 20_000;

/** A person types a short answer in a second or two; more than this only makes the patient wait. */
const MOST_TYPING_SECONDS = 4;
const CHARACTERS_PER_SECOND = 80;

/**
 * Sends through one Z-API instance. Options go as the numbered lines that the text already has: Z-API's buttons need
 * accepted terms and fail without a word.
 */
export function createZapiMessenger(access: ZapiSending): Messenger {
  const url = zapiAddress(access, 'send-text');
  const headers = zapiHeaders(access);
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
