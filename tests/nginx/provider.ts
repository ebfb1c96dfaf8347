import { createServer } from 'node:http';
import { freePort } from '../support/services/free-port.ts';

export type SentText = { readonly phone: string; readonly message: string };

export type Provider = AsyncDisposable & {
  readonly url: string;
  /** Every text that was handed over for sending, in order. */
  readonly sent: () => readonly SentText[];
};

/** Z-API's side of the wire, as far as this journey needs it: takes texts and says that they are queued. */
export const startProvider = async (): Promise<Provider> => {
  const port = await freePort();
  const sent: SentText[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    response.setHeader('content-type', 'application/json');
    if (!request.url?.endsWith('/send-text')) return response.end('{}');
    sent.push(JSON.parse(body));
    const messageId = `3EB0SENT${sent.length}`;
    return response.end(JSON.stringify({ zaapId: `ZAAP${sent.length}`, messageId, id: messageId }));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    sent: () => sent,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
