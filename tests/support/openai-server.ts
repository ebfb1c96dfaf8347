import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ModelAnswer, type ModelCall, readCall, writeAnswer, writeEvents } from './openai-wire.ts';

/** Decides what the model says to one call, as a scripted or rule-made brain. */
export type ModelScript = (call: ModelCall) => ModelAnswer | Promise<ModelAnswer>;

export interface OpenAiServer extends AsyncDisposable {
  /** What goes into OPENAI_BASE_URL. */
  readonly baseUrl: string;
  /** Every call so far, oldest first. */
  readonly calls: readonly ModelCall[];
}

const ROUTES: Readonly<Record<string, ModelCall['api']>> = {
  '/v1/responses': 'responses',
  '/v1/chat/completions': 'chat_completions',
};

/** A server on this machine that speaks OpenAI's wire protocol and says what the script says. */
export async function startOpenAiServer(script: ModelScript): Promise<OpenAiServer> {
  const calls: ModelCall[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const api = ROUTES[request.url ?? ''];
    if (!api || request.method !== 'POST') {
      sendJson(response, 404, { error: { message: 'no such route' } });
    } else if (!request.headers.authorization?.startsWith('Bearer ')) {
      sendJson(response, 401, { error: { message: 'no key', type: 'invalid_request_error' } });
    } else {
      const call = readCall(api, JSON.parse(await readBody(request)));
      calls.push(call);
      reply(response, call, { answer: await script(call), serial: calls.length });
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function reply(
  response: ServerResponse,
  call: ModelCall,
  { answer, serial }: { readonly answer: ModelAnswer; readonly serial: number },
): void {
  switch (answer.kind) {
    case 'hang':
      return;
    case 'status':
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(JSON.stringify({ error: { message: 'as scripted', type: 'server_error', code: null } }));
      return;
    case 'cut': {
      const whole = JSON.stringify(writeAnswer(call, { kind: 'say', text: 'Claro! Vou ver isso para você.' }, serial));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length });
      response.write(whole.slice(0, whole.length / 2), () => response.destroy());
      return;
    }
    case 'raw':
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer.body);
      return;
    default:
      if (call.stream) sendEvents(response, call, writeEvents(call, answer, serial));
      else sendJson(response, 200, writeAnswer(call, answer, serial));
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function sendEvents(response: ServerResponse, call: ModelCall, events: readonly unknown[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of events) {
    const type = call.api === 'responses' ? `event: ${(event as { type: string }).type}\n` : '';
    response.write(`${type}data: ${JSON.stringify(event)}\n\n`);
  }
  response.end(call.api === 'chat_completions' ? 'data: [DONE]\n\n' : undefined);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
