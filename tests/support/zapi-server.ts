import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** One message that the provider was asked to send. */
export interface ZapiSend {
  readonly phone: string;
  readonly message: string;
  readonly messageId: string;
  /** performance.now() of its arrival. */
  readonly at: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export type ServedFile =
  | { readonly bytes: Buffer; readonly type: string; failures?: number }
  | { readonly redirect: string };

type Behaviour =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown }
  /** Takes the message and never answers. */
  | { readonly kind: 'hang' }
  /** Takes the message and drops the connection. */
  | { readonly kind: 'drop' };

/** One pixel, where a code would be. */
const PAIRING_PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** A local server that speaks Z-API's wire protocol: it sends nothing and remembers everything. */
export class ZapiServer implements AsyncDisposable {
  readonly instanceToken = 'token-da-instancia';
  readonly clientToken = 'token-da-conta';
  readonly sends: ZapiSend[] = [];
  /** Files of patients by path, as the provider's storage has them; a redirect when it names another place. */
  readonly files = new Map<string, ServedFile>();
  /** Whether a phone is behind the instance. */
  connected = true;
  /** The status with which it answers what is asked of the instance itself; null: as it should. */
  answersOwn: number | null = null;
  /** Where the instance reports to, once it was told. */
  webhookUrl: string | null = null;
  /** Requests of any kind, refused ones too. */
  requests = 0;
  readonly #server: Server;
  readonly #next: Behaviour[] = [];

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<ZapiServer> {
    const http = createServer({ keepAliveTimeout: 60_000 });
    const server = new ZapiServer(http);
    http.on('request', (request, response) => void server.#take(request, response));
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the provider is not listening');
    return `http://127.0.0.1:${address.port}`;
  }

  /** The next `times` sends are answered like this and not taken. */
  failNext(times: number, status: number, body: unknown = {}): void {
    for (let time = 0; time < times; time += 1) this.#next.push({ kind: 'answer', status, body });
  }

  /** From now on it takes everything again. */
  recover(): void {
    this.#next.length = 0;
  }

  hangNext(): void {
    this.#next.push({ kind: 'hang' });
  }

  dropNext(): void {
    this.#next.push({ kind: 'drop' });
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests += 1;
    const file = request.method === 'GET' ? this.files.get(request.url ?? '') : undefined;
    if (file) return serveFile(response, file);
    const body = await readBody(request);
    const own = this.#ownAnswer(request, body);
    if (own !== undefined) return answer(response, this.answersOwn ?? 200, own);
    const refusal = this.#refusalOf(request);
    if (refusal) return answer(response, refusal.status, { error: refusal.error });
    const behaviour = this.#next.shift();
    if (behaviour?.kind === 'answer') return answer(response, behaviour.status, behaviour.body);
    const messageId = this.#remember(body);
    if (behaviour?.kind === 'hang') return;
    if (behaviour?.kind === 'drop') {
      request.socket.destroy();
      return;
    }
    answer(response, 200, { zaapId: randomUUID(), messageId, id: messageId });
  }

  /** What the instance says of itself; undefined when something else, or somebody else, is asked. */
  #ownAnswer({ method, url, headers }: IncomingMessage, body: Readonly<Record<string, unknown>>): unknown {
    if (headers['client-token'] !== this.clientToken) return undefined;
    const asked = `${method} ${url?.split(`/token/${this.instanceToken}/`)[1]}`;
    if (asked === 'GET status')
      return { connected: this.connected, session: this.connected, smartphoneConnected: this.connected };
    if (asked === 'GET qr-code/image') return this.connected ? { connected: true } : { value: PAIRING_PICTURE };
    if (asked !== 'PUT update-every-webhooks') return undefined;
    this.webhookUrl = String(body.value);
    return { value: true };
  }

  #refusalOf(request: IncomingMessage): { readonly status: number; readonly error: string } | null {
    const path = /^\/instances\/[^/]+\/token\/([^/]+)\/send-(?:text|image|audio|document\/pdf)$/.exec(
      request.url ?? '',
    );
    if (request.method !== 'POST' || !path) return { status: 404, error: 'NOT_FOUND' };
    if (path[1] !== this.instanceToken) return { status: 404, error: 'Instance not found' };
    if (request.headers['client-token'] === undefined) return { status: 400, error: 'null not allowed' };
    if (request.headers['client-token'] !== this.clientToken) return { status: 403, error: 'Client-Token not allowed' };
    return null;
  }

  #remember(body: Readonly<Record<string, unknown>>): string {
    const messageId = randomUUID().replaceAll('-', '').toUpperCase();
    this.sends.push({
      phone: String(body.phone),
      message: String(body.message ?? body.caption ?? ''),
      messageId,
      at: performance.now(),
      body,
    });
    return messageId;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export function startZapiServer(): Promise<ZapiServer> {
  return ZapiServer.start();
}

function serveFile(response: ServerResponse, file: ServedFile): void {
  if ('redirect' in file) {
    response.writeHead(302, { location: file.redirect }).end();
  } else if (file.failures !== undefined && file.failures > 0) {
    file.failures -= 1;
    response.writeHead(503).end();
  } else {
    response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
  }
}

async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
