import type { MediaSource } from '@post/application';
import { download } from '../media/download.ts';

/** Where Z-API puts what patients send, for thirty days. */
const HOSTS = ['backblazeb2.com', 'z-api.io'];

/** Fetches from the address that the webhook named; the announced type counts more than the storage's. */
export function createZapiMediaSource(access: {
  readonly baseUrl: string | null;
  /** Further hosts, should the provider change its storage. */
  readonly mediaHosts: readonly string[];
}): MediaSource {
  const rules = { hosts: [...HOSTS, ...access.mediaHosts], baseUrl: access.baseUrl };
  return {
    async fetch(_channel, job, signal) {
      const fetched = await download(job.reference, rules, signal);
      if (fetched.kind !== 'fetched' || job.mimeType === null) return fetched;
      return { kind: 'fetched', file: { ...fetched.file, mimeType: job.mimeType } };
    },
  };
}
