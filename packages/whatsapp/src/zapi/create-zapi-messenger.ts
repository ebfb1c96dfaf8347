import type { Messenger } from '@post/application';
import { readJsonBody } from '../json.ts';
import { outcomeOfFailure } from '../send-failure.ts';
import { type ZapiAccess, zapiAddress, zapiHeaders } from './zapi-address.ts';
import { zapiAnswer } from './zapi-answer.ts';
import { zapiMessage } from './zapi-message.ts';

export interface ZapiSending extends ZapiAccess {
  /** False: no pause in which the patient sees Cora typing. */
  readonly typingDelay: boolean;
}

/** Shorter than the lease of a reply on its way, so that a hanging provider is noticed by the process that asked it. */
const TIMEOUT_MS = 20_000;

/**
 * Sends through one Z-API instance. Options go as the numbered lines that the text already has: Z-API's buttons need
 * accepted terms and fail without a word.
 */
export function createZapiMessenger(access: ZapiSending): Messenger {
  const headers = zapiHeaders(access);
  return {
    async send(_channel, delivery, signal) {
      if (signal.aborted) return { kind: 'rejected', reason: 'given up before it was sent', retryAfterMs: 0 };
      const { name, message } = zapiMessage(delivery, access.typingDelay);
      try {
        const response = await fetch(zapiAddress(access, name), {
          method: 'POST',
          headers,
          body: JSON.stringify({ phone: delivery.address, ...message }),
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
