import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

type Json = Readonly<Record<string, unknown>>;

/** A local server that speaks the Graph API's wire protocol for sends: it sends nothing and remembers everything. */
export class CloudServer implements AsyncDisposable {
  readonly phoneNumberId = '1001';
  readonly token = 'token-da-meta';
  readonly sends: Json[] = [];
  requests = 0;
  readonly #server: Server;
  readonly #next: ({ readonly status: number; readonly body: unknown } | 'hang')[] = [];

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

  failNext(status: number, body: unknown = {}): void {
    this.#next.push({ status, body });
  }

  hangNext(): void {
    this.#next.push('hang');
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body: Json = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
    const path = new RegExp(`^/v\\d+\\.0/${this.phoneNumberId}/messages$`);
    if (request.method !== 'POST' || !path.test(request.url ?? ''))
      return answer(response, 404, { error: { code: 100 } });
    if (request.headers.authorization !== `Bearer ${this.token}`)
      return answer(response, 401, { error: { code: 190 } });
    const behaviour = this.#next.shift();
    if (behaviour && behaviour !== 'hang') return answer(response, behaviour.status, behaviour.body);
    this.sends.push(body);
    if (behaviour === 'hang') return;
    answer(response, 200, { messaging_product: 'whatsapp', messages: [{ id: `wamid.${this.sends.length}` }] });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
