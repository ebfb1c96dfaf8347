import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { cloudRefusal } from './cloud-rules.ts';

type Json = Readonly<Record<string, unknown>>;

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Behaviour =
  | ({ readonly kind: 'answer' } & Answer)
  /** Takes the message and never answers. */
  | { readonly kind: 'hang' }
  /** Takes the message and drops the connection. */
  | { readonly kind: 'drop' };

/** A local server that speaks the Graph API's wire protocol for sends: it sends nothing and remembers everything. */
export class CloudServer implements AsyncDisposable {
  readonly phoneNumberId = '1001';
  readonly token = 'token-da-meta';
  readonly sends: Json[] = [];
  /** What was uploaded, as the forms that brought it. */
  readonly files: string[] = [];
  /** Requests of any kind, refused ones too. */
  requests = 0;
  readonly #server: Server;
  readonly #next: Behaviour[] = [];

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<CloudServer> {
    const http = createServer();
    const server = new CloudServer(http);
    http.on('request', (request, response) => void server.#take(request, response));
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the provider is not listening');
    return `http://127.0.0.1:${address.port}`;
  }

  /** The next good send is answered like this and not taken. */
  failNext(status: number, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): void {
    this.#next.push({ kind: 'answer', status, body, headers });
  }

  hangNext(): void {
    this.#next.push({ kind: 'hang' });
  }

  dropNext(): void {
    this.#next.push({ kind: 'drop' });
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests += 1;
    if (request.url?.endsWith('/media')) return this.#takeFile(request, response);
    const body = await readBody(request);
    const refusal = this.#refusalOf(request, body);
    if (refusal) return answer(response, { status: refusal.status, body: { error: refusal } });
    const behaviour = this.#next.shift();
    if (behaviour?.kind === 'answer') return answer(response, behaviour);
    this.sends.push(body);
    if (behaviour?.kind === 'hang') return;
    if (behaviour?.kind === 'drop') {
      request.socket.destroy();
      return;
    }
    const taken = { messaging_product: 'whatsapp', messages: [{ id: `wamid.${this.sends.length}` }] };
    answer(response, { status: 200, body: taken });
  }

  async #takeFile(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url, headers } = request;
    const form = (await readBytes(request)).toString('latin1');
    const isGood = method === 'POST' && new RegExp(`^/v\\d+\\.0/${this.phoneNumberId}/media$`).test(url ?? '');
    if (!isGood || headers.authorization !== `Bearer ${this.token}`)
      return answer(response, { status: 401, body: { error: { code: 190 } } });
    const behaviour = this.#next.shift();
    if (behaviour?.kind === 'answer') return answer(response, behaviour);
    if (!form.includes('name="messaging_product"') || !form.includes('name="file"; filename="'))
      return answer(response, { status: 400, body: { error: { code: 100 } } });
    this.files.push(form);
    answer(response, { status: 200, body: { id: `media.${this.files.length}` } });
  }

  #refusalOf({ method, url, headers }: IncomingMessage, body: Json): { status: number; code: number } | null {
    const path = new RegExp(`^/v\\d+\\.0/${this.phoneNumberId}/messages$`);
    if (method !== 'POST' || !path.test(url ?? '')) return { status: 404, code: 33 };
    if (headers.authorization !== `Bearer ${this.token}`) return { status: 401, code: 190 };
    const refusal = headers['content-type'] === 'application/json' ? cloudRefusal(body) : { code: 100 };
    return refusal && { status: 400, ...refusal };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export function startCloudServer(): Promise<CloudServer> {
  return CloudServer.start();
}

/** What is not JSON is an empty body, which is refused like one. */
async function readBody(request: IncomingMessage): Promise<Json> {
  try {
    return JSON.parse((await readBytes(request)).toString('utf8'));
  } catch {
    return {};
  }
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function answer(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
