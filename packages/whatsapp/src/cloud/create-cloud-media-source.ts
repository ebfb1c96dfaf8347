import type { FetchedMedia, MediaSource } from '@post/application';
import { readJsonBody, textAt } from '../json.ts';
import { download } from '../media/download.ts';
import { CLOUD_VERSION, PUBLIC_CLOUD_URL } from './cloud-address.ts';

/** Meta tells an address for each media id; it works for five minutes and only with the token. */
const HOSTS = ['fbsbx.com', 'facebook.com', 'whatsapp.net'];

/** Fetches by media id: first the address, then the file. Meta forgets both seven days after the message. */
export function createCloudMediaSource(access: {
  readonly baseUrl: string | null;
  readonly token: string;
  readonly mediaHosts: readonly string[];
}): MediaSource {
  const baseUrl = access.baseUrl ?? PUBLIC_CLOUD_URL;
  const rules = {
    hosts: [...HOSTS, ...access.mediaHosts],
    baseUrl,
    headers: { authorization: `Bearer ${access.token}` },
  };
  return {
    async fetch(_channel, job, signal) {
      if (!/^[\w-]{1,100}$/.test(job.reference)) return { kind: 'lost', reason: 'the media id is not one' };
      const told = await download(`${baseUrl}/${CLOUD_VERSION}/${job.reference}`, rules, signal);
      if (told.kind !== 'fetched') return told;
      const place = readPlace(told);
      if (!place) return { kind: 'unreachable', reason: 'the provider told no address' };
      const fetched = await download(place.url, rules, signal);
      if (fetched.kind !== 'fetched') return fetched;
      const mimeType = place.mimeType ?? job.mimeType ?? fetched.file.mimeType;
      return { kind: 'fetched', file: { ...fetched.file, mimeType } };
    },
  };
}

function readPlace({ file }: Extract<FetchedMedia, { kind: 'fetched' }>) {
  const told = readJsonBody(Buffer.from(file.bytes).toString('utf8'));
  const url = textAt(told, 'url');
  return url === null ? null : { url, mimeType: textAt(told, 'mime_type') };
}
