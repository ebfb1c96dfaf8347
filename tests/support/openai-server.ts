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
  /** Names and sizes of the sounds that were to be turned into words. */
  readonly sounds: readonly { readonly name: string; readonly bytes: number; readonly model: string }[];
}

const ROUTES: Readonly<Record<string, ModelCall['api']>> = {
  '/v1/responses': 'responses',
  '/v1/chat/completions': 'chat_completions',
};

/** A server on this machine that speaks OpenAI's wire protocol and says what the script says. */
export async function startOpenAiServer(
  script: ModelScript,
  /** What is heard in a sound; a number answers with that status. */
  hears: (sound: string) => string | number = () => 404,
): Promise<OpenAiServer> {
  const calls: ModelCall[] = [];
  const sounds: OpenAiServer['sounds'][number][] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const api = ROUTES[request.url ?? ''];
    if (request.url === '/v1/audio/transcriptions') {
      await transcribe(request, response);
    } else if (!api || request.method !== 'POST') {
      sendJson(response, 404, { error: { message: 'no such route' } });
    } else if (!request.headers.authorization?.startsWith('Bearer ')) {
      sendJson(response, 401, { error: { message: 'no key', type: 'invalid_request_error' } });
    } else {
      const call = readCall(api, JSON.parse(await readBody(request)));
      calls.push(call);
      reply(response, call, { answer: await script(call), serial: calls.length });
    }
  }

  async function transcribe(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const type = request.headers['content-type'] ?? '';
    const form = await new Response(await readBytes(request), { headers: { 'content-type': type } }).formData();
    const file = form.get('file');
    if (!(file instanceof File)) return sendJson(response, 400, { error: { message: 'no file' } });
    sounds.push({ name: file.name, bytes: file.size, model: String(form.get('model')) });
    const heard = hears(await file.text());
    if (typeof heard === 'number') sendJson(response, heard, { error: { message: 'as scripted' } });
    else sendJson(response, 200, { text: heard });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls,
    sounds,
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
  return (await readBytes(request)).toString('utf8');
}

async function readBytes(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
