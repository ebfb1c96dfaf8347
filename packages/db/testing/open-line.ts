import { connect, createServer, type Server, type Socket } from 'node:net';

/** A network line to a server. */
export interface Line extends AsyncDisposable {
  /** The server's address, through the line. */
  readonly url: string;
  cut(): void;
  mend(): Promise<unknown>;
}

/** Opens a network line to a database that can be cut and mended. */
export async function openLine(url: string): Promise<Line> {
  const line = new URL(url);
  const [realPort, host] = [Number(line.port), line.hostname];
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(realPort, host);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const listen = (port: number) =>
    new Promise<number>((resolve) => {
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  const port = await listen(0);
  line.port = String(port);
  const cut = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: line.href, cut, mend: () => listen(port), [Symbol.asyncDispose]: async () => cut() };
}
