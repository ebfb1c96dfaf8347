import { createHmac, timingSafeEqual } from 'node:crypto';
import { asObject, textAt } from '../json.ts';

/** The challenge to repeat when Meta asks with the right token; null otherwise. */
export function verifyCloudChallenge(query: unknown, verifyToken: string): string | null {
  const asked = asObject(query);
  const token = textAt(asked, 'hub.verify_token') ?? '';
  if (textAt(asked, 'hub.mode') !== 'subscribe' || !sameBytes(Buffer.from(token), Buffer.from(verifyToken)))
    return null;
  return textAt(asked, 'hub.challenge');
}

/** Whether `X-Hub-Signature-256` is Meta's over exactly these bytes. */
export function verifyCloudSignature(rawBody: Uint8Array, header: string, appSecret: string): boolean {
  const expected = createHmac('sha256', appSecret).update(rawBody).digest('hex');
  return sameBytes(Buffer.from(header), Buffer.from(`sha256=${expected}`));
}

function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
