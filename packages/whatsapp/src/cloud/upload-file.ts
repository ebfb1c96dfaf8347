import type { MediaFile, SendOutcome } from '@post/application';
import { readJsonBody, textAt } from '../json.ts';

export type UploadOutcome =
  | { readonly kind: 'uploaded'; readonly id: string }
  | Extract<SendOutcome, { readonly kind: 'rejected' }>;

const AGAIN_MS = 1_000;

/** Hands a file to Meta, which gives it an id for the message. Nobody sees it before that, so a failure may be repeated. */
export async function uploadFile(
  url: string,
  { bytes, mimeType, fileName }: MediaFile & { readonly fileName: string },
  request: Pick<RequestInit, 'headers' | 'signal'>,
): Promise<UploadOutcome> {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('type', mimeType);
  form.set('file', new Blob([new Uint8Array(bytes)], { type: mimeType }), fileName);
  const response = await fetch(url, { ...request, method: 'POST', body: form, redirect: 'manual' }).catch(() => null);
  if (!response) return { kind: 'rejected', reason: 'the file could not be uploaded', retryAfterMs: AGAIN_MS };
  const id = textAt(readJsonBody(await response.text().catch(() => '')), 'id');
  if (response.ok && id !== null) return { kind: 'uploaded', id };
  const again = response.ok || response.status === 429 || response.status >= 500;
  const reason = `the file was not taken (status ${response.status})`;
  return { kind: 'rejected', reason, retryAfterMs: again ? AGAIN_MS : null };
}
