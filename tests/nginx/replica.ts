import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { freePort } from '../support/services/free-port.ts';

/** What a replica saw of a request; its answers are these, as JSON. */
export type Seen = {
  readonly replica: string;
  readonly path: string;
  readonly bytes: number;
  readonly headers: Readonly<Record<string, string>>;
};

export type Replica = AsyncDisposable & {
  readonly address: string;
  readonly requests: () => number;
  /** From now on it reads each request whole and then drops the connection, as a process killed in the middle does. */
  readonly dropEverything: () => void;
  readonly stop: () => Promise<void>;
};

const readBytes = async (request: IncomingMessage): Promise<number> => {
  let bytes = 0;
  for await (const chunk of request) bytes += chunk.length;
  return bytes;
};

const answer = (response: ServerResponse, seen: Seen): void => {
  const padding = seen.path === '/trpc/long' ? 'x'.repeat(5000) : '';
  response.setHeader('content-type', 'application/json');
  response.setHeader('x-frame-options', 'DENY');
  if (seen.path === '/docs') response.setHeader('content-security-policy', "default-src 'self'");
  response.end(JSON.stringify({ ...seen, padding }));
};

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** The smallest web replica: says who it is, and echoes what comes through an upgraded connection. */
export const startReplica = async (name: string): Promise<Replica> => {
  const port = await freePort();
  let count = 0;
  let drops = false;
  const server = createServer(async (request, response) => {
    count += 1;
    const bytes = await readBytes(request);
    if (drops) return request.socket.destroy();
    const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)]));
    answer(response, { replica: name, path: request.url ?? '', bytes, headers });
  });
  server.on('upgrade', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    socket.pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = (): Promise<void> => close(server);
  return {
    address: `127.0.0.1:${port}`,
    requests: () => count,
    dropEverything: () => {
      drops = true;
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
};
