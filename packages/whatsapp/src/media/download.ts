import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import { type RequestOptions, request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { FetchedMedia } from '@post/application';
import { isPublicAddress } from './public-address.ts';

/** From where files may come. */
export interface DownloadRules {
  /** Ends of host names, e.g. `backblazeb2.com`; only over https and only at public addresses. */
  readonly hosts: readonly string[];
  /** The configured address of the provider: trusted as it is, a private network or plain http included. */
  readonly baseUrl: string | null;
  /** Sent to the allowed places only, redirects included. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** WhatsApp's own limit for audio and video; larger documents stay on the phone. */
const LARGEST_FILE_BYTES = 16 * 1024 * 1024;

const TIMEOUT_MS = 60_000;
const MOST_REDIRECTS = 3;
const NOTHING_TO_RETRY: ReadonlySet<number> = new Set([400, 401, 403, 404, 410, 451]);

/** Fetches one file from the provider, never from anywhere else: each address, redirects too, is checked before it is asked. */
export async function download(address: string, rules: DownloadRules, signal: AbortSignal): Promise<FetchedMedia> {
  let next = address;
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const url = URL.canParse(next) ? new URL(next) : null;
      if (!url || !isAllowed(url, rules)) return { kind: 'lost', reason: 'the address is not one of the provider' };
      const response = await ask(url, rules, AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]));
      const { location } = response.headers;
      if (!isRedirect(response) || location === undefined) return await read(response);
      response.destroy();
      next = new URL(location, url).toString();
    }
    return { kind: 'lost', reason: 'too many redirects' };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof PrivateAddressError) return { kind: 'lost', reason: error.message };
    return { kind: 'unreachable', reason: 'the provider could not be reached' };
  }
}

/** A public name that leads into a private network. */
class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

function isAllowed(url: URL, { hosts, baseUrl }: DownloadRules): boolean {
  if (isBase(url, baseUrl)) return true;
  if (url.protocol !== 'https:' || url.username !== '' || (url.port !== '' && url.port !== '443')) return false;
  return hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

function isBase(url: URL, baseUrl: string | null): boolean {
  return baseUrl !== null && url.origin === new URL(baseUrl).origin;
}

function isRedirect({ statusCode = 0 }: IncomingMessage): boolean {
  return statusCode >= 300 && statusCode < 400;
}

function ask(url: URL, { headers = {}, baseUrl }: DownloadRules, signal: AbortSignal): Promise<IncomingMessage> {
  const guarded: RequestOptions = isBase(url, baseUrl) ? {} : { lookup: lookupPublic };
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(url, { headers, signal, ...guarded }, resolve)
      .on('error', reject)
      .end();
  });
}

type LookupDone = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** Checks the very addresses that will be connected to, so that a name can't change between the check and the call. */
function lookupPublic(host: string, options: LookupOptions, done: LookupDone): void {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, []);
    const [first] = found;
    if (!first || found.some(({ address }) => !isPublicAddress(address)))
      return done(new PrivateAddressError('the address leads into a private network'), []);
    return options.all ? done(null, found) : done(null, first.address, isIP(first.address));
  });
}

async function read(response: IncomingMessage): Promise<FetchedMedia> {
  const { statusCode = 0 } = response;
  if (statusCode !== 200) {
    response.destroy();
    const reason = `the provider answered ${statusCode}`;
    return NOTHING_TO_RETRY.has(statusCode) ? { kind: 'lost', reason } : { kind: 'unreachable', reason };
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response) {
    parts.push(part as Buffer);
    size += (part as Buffer).byteLength;
    if (size > LARGEST_FILE_BYTES) return { kind: 'lost', reason: 'the file is too large to be kept' };
  }
  const mimeType = response.headers['content-type'] ?? 'application/octet-stream';
  return { kind: 'fetched', file: { bytes: Buffer.concat(parts, size), mimeType } };
}
