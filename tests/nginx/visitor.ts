import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Duplex } from 'node:stream';
import type { NginxService } from '../support/services/nginx.ts';
import type { Seen } from './replica.ts';

export type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** The replica's account of the request. */
  readonly seen: () => Seen;
};

type Ask = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** The address the visitor comes from; loopback has many. */
  readonly from?: string;
};

const readAnswer = async (response: IncomingMessage): Promise<Answer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body,
    seen: () => JSON.parse(body.toString('utf8')),
  };
};

const options = (nginx: NginxService, { method = 'GET', headers = {}, from }: Ask) => ({
  host: '127.0.0.1',
  port: nginx.port,
  ca: nginx.certificate,
  method,
  headers,
  agent: false,
  ...(from === undefined ? {} : { localAddress: from }),
});

/** Asks over TLS, trusting nothing but this Nginx's certificate. */
export const ask = (nginx: NginxService, path: string, how: Ask = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = secureRequest({ ...options(nginx, how), path }, (response) => {
      readAnswer(response).then(resolve, reject);
    });
    asked.on('error', reject);
    asked.end(how.body);
  });

export const askWithoutTls = (nginx: NginxService, path: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = plainRequest({ host: '127.0.0.1', port: nginx.httpPort, path, agent: false }, (response) => {
      readAnswer(response).then(resolve, reject);
    });
    asked.on('error', reject);
    asked.end();
  });

/** Opens a WebSocket-like connection and hands over the raw stream behind it. */
export const upgrade = (nginx: NginxService, path: string): Promise<Duplex> =>
  new Promise((resolve, reject) => {
    const headers = { connection: 'Upgrade', upgrade: 'websocket' };
    const asked = secureRequest({ ...options(nginx, { headers }), path });
    asked.on('upgrade', (_response, socket) => resolve(socket));
    asked.on('response', (response) => reject(new Error(`no upgrade: ${response.statusCode}`)));
    asked.on('error', reject);
    asked.end();
  });
