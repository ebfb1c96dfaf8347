import { io, type Socket } from 'socket.io-client';
import type { Browser } from './browser.ts';
import type { TestClinic } from './open-clinic.ts';

interface Seen {
  readonly position: number;
  readonly kind: string;
  readonly subjectId: string;
}

/** A dashboard that is open: what it was told so far. */
export class Screen implements AsyncDisposable {
  readonly socket: Socket;
  readonly events: Seen[] = [];
  readonly presence: { readonly name: string; readonly conversationId: string | null; readonly typing: boolean }[] = [];

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on('events', (events: readonly Seen[]) => this.events.push(...events));
    socket.on('presence', (who: Screen['presence'][number]) => this.presence.push(who));
  }

  get kinds(): readonly string[] {
    return this.events.map(({ kind }) => kind);
  }

  // biome-ignore lint/suspicious/noExplicitAny: an answer is checked by what the test expects of it.
  since(position: number | null): Promise<any> {
    return this.socket.timeout(5_000).emitWithAck('since', position);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.socket.disconnect();
  }
}

/** Opens a connection as a browser would; rejects with what the server said when it is refused. */
export async function openScreen(
  { server }: Pick<TestClinic, 'server'>,
  browser: Pick<Browser, 'cookie'>,
  origin = server.url,
): Promise<Screen> {
  const extraHeaders = { cookie: browser.cookie, origin };
  const socket = io(server.url, { transports: ['websocket'], extraHeaders, forceNew: true, reconnectionDelay: 50 });
  const screen = new Screen(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('connect_error', (error) => {
      socket.disconnect();
      reject(error);
    });
  });
  return screen;
}
