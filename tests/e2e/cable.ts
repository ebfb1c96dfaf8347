import { connect, createServer, type Socket } from 'node:net';
import { freePort } from '../support/services/free-port.ts';

/** The network between one computer at the reception and the clinic's server. */
export interface Cable extends AsyncDisposable {
  readonly port: number;
  /** Nothing goes through any more and nobody is told, as when a router dies; what was under way is lost. */
  readonly cut: () => void;
  readonly mend: () => void;
}

/** Connects to a port of this machine from an address of one's own, so that a balancer sees different computers. */
export async function layCable(to: number, from: string): Promise<Cable> {
  const port = await freePort();
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer({ allowHalfOpen: false }, (near) => {
    if (isCut) return void keep(near);
    const far = keep(connect({ host: '127.0.0.1', port: to, localAddress: from }));
    keep(near);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => isCut || near.destroy());
  });
  const keep = (socket: Socket): Socket => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
    return socket;
  };
  const dropAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    cut: () => {
      isCut = true;
      for (const socket of open) socket.unpipe().pause();
    },
    mend: () => {
      dropAll();
      isCut = false;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        dropAll();
      }),
  };
}
