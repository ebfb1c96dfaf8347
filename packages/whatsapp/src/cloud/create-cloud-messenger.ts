import type { Delivery, Messenger } from '@post/application';
import { serviceWindowEnd, Temporal } from '@post/domain';
import { readJsonBody } from '../json.ts';
import { outcomeOfFailure } from '../send-failure.ts';
import { type CloudAccess, cloudAddress } from './cloud-address.ts';
import { cloudAnswer } from './cloud-answer.ts';
import { cloudMessage } from './cloud-message.ts';
import { type UploadOutcome, uploadFile } from './upload-file.ts';

export interface CloudSending extends CloudAccess {
  readonly now?: () => Temporal.Instant;
}

/** Shorter than the lease of a reply on its way. */
const TIMEOUT_MS = 20_000;

/** Sends through one number of the official Cloud API. */
export function createCloudMessenger(access: CloudSending): Messenger {
  const number = cloudAddress(access);
  const authorization = `Bearer ${access.token}`;
  const now = access.now ?? (() => Temporal.Now.instant());
  return {
    async send(_channel, delivery, signal) {
      if (!inServiceWindow(delivery, now()))
        return { kind: 'rejected', reason: 'outside-service-window', retryAfterMs: null };
      if (signal.aborted) return { kind: 'rejected', reason: 'given up before it was sent', retryAfterMs: 0 };
      // One time for both requests: together they must end before the reply's lease does.
      const whole = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
      const uploaded = await upload(`${number}/media`, delivery, { headers: { authorization }, signal: whole });
      if (uploaded?.kind === 'rejected') return uploaded;
      if (whole.aborted) return { kind: 'rejected', reason: 'given up after the upload', retryAfterMs: 0 };
      const message = cloudMessage(delivery.content, uploaded?.id);
      if (!message) return { kind: 'rejected', reason: 'the text is empty or too long', retryAfterMs: null };
      const body = JSON.stringify({
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        ...recipient(delivery),
        ...message,
      });
      try {
        const response = await fetch(`${number}/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization },
          body,
          // Following one could send twice, and would carry the patient's words elsewhere.
          redirect: 'manual',
          signal: whole,
        });
        return cloudAnswer(response.status, readJsonBody(await response.text()));
      } catch (error) {
        return outcomeOfFailure(error);
      }
    },
  };
}

async function upload(
  url: string,
  { content, file }: Delivery,
  request: Pick<RequestInit, 'headers' | 'signal'>,
): Promise<UploadOutcome | null> {
  return content.file && file ? uploadFile(url, { ...file, fileName: content.file.fileName }, request) : null;
}

function inServiceWindow({ lastInboundAt }: Delivery, now: Temporal.Instant): boolean {
  if (lastInboundAt === null) return false;
  return Temporal.Instant.compare(now, serviceWindowEnd(Temporal.Instant.from(lastInboundAt))) < 0;
}

/** A phone is digits; anything else is an id that is scoped to the business. */
function recipient({ address }: Delivery): Readonly<Record<string, string>> {
  return /^\d+$/.test(address) ? { to: address } : { recipient: address };
}
