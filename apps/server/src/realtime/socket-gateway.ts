import type { Server as HttpServer } from 'node:http';
import type { ClinicId } from '@post/domain';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import { isOwnOrigin } from '../http/own-origin.ts';
import type { EventLog } from './answer-since.ts';
import { asSeenBy } from './as-seen-by.ts';
import { ClinicFeeds } from './clinic-feeds.ts';
import { type Listener, roomOf } from './listener.ts';
import { LiveConnection } from './live-connection.ts';
import type { LoggedEvent } from './logged-event.ts';
import type { PresenceNote } from './presence.ts';
import { createPresenceChannel } from './presence-channel.ts';

export interface SocketGatewayOptions {
  readonly http: HttpServer;
  /** Who is behind a handshake; null for nobody. Asked again whenever that may have changed. */
  readonly recognise: (handshake: Socket['handshake']) => Promise<Listener | null>;
  readonly publicUrl: string;
  readonly events: EventLog;
  /** Tells the other replicas who is looking at what. */
  readonly spreadPresence: (note: PresenceNote) => void;
  readonly log: Logger;
}

export interface SocketGateway extends AsyncDisposable {
  /** Sends every listener of this replica what was appended since the last time. */
  eventsAppended(clinicId: ClinicId): void;
  presenceHeard(note: PresenceNote): void;
}

/** After these, whose they are about may see less, or nothing. */
const OF_ACCESS: ReadonlySet<string> = new Set([
  'staff.changed',
  'staff.signed-out',
  'staff.password-changed',
  'staff.sessions-ended',
]);

/** Serves /socket.io/: `events` as they are appended, `since(position)` for what a client missed, and who is looking. */
export function createSocketGateway(options: SocketGatewayOptions): SocketGateway {
  const io = new Server(options.http, {
    path: '/socket.io/',
    serveClient: false,
    allowRequest: ({ headers }, decide) => decide(null, isOwnOrigin(headers, options.publicUrl)),
  });
  const connections = new Map<string, LiveConnection>();
  const feeds = new ClinicFeeds(options.events, (clinicId, events) => {
    for (const view of ['desk', 'professional'] as const)
      io.to(roomOf(clinicId, view)).emit('events', asSeenBy(view, events));
    proveAgain(connections, events, options.log);
  });
  const presence = createPresenceChannel({
    emit: (room, name, value) => io.to(room).emit(name, value),
    spread: options.spreadPresence,
  });
  io.use(async (socket, next) => {
    try {
      const listener = await options.recognise(socket.handshake);
      if (!listener) return next(new Error('unauthorized'));
      await feeds.open(listener.clinicId);
      const recogniseAgain = () => options.recognise(socket.handshake);
      const connection = new LiveConnection({ ...options, socket, listener, recogniseAgain });
      await connection.open();
      connections.set(socket.id, connection);
      socket.on('disconnect', () => connections.delete(socket.id));
      presence.join(socket, listener);
      next();
    } catch (error) {
      options.log.warn({ err: error }, 'a live connection could not be opened');
      next(new Error('unavailable'));
    }
  });
  return {
    eventsAppended: (clinicId) => {
      feeds
        .pump(clinicId)
        .catch((error: unknown) => options.log.warn({ err: error }, 'live events wait for the next nudge'));
    },
    presenceHeard: (note) => presence.heard(note),
    [Symbol.asyncDispose]: async () => {
      presence[Symbol.dispose]();
      // Not `io.close()`: it would wait for every connection that a client keeps alive with other requests.
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}

/** Each connection also proves itself whenever it asks for what it missed, so that a lost nudge delays this, no more. */
function proveAgain(
  connections: ReadonlyMap<string, LiveConnection>,
  events: readonly LoggedEvent[],
  log: Logger,
): void {
  const concerned = new Set(events.filter(({ kind }) => OF_ACCESS.has(kind)).map(({ subjectId }) => subjectId));
  for (const connection of connections.values()) {
    if (!concerned.has(connection.listener.staff?.staffId ?? '')) continue;
    connection.prove().catch((error: unknown) => log.warn({ err: error }, 'a live connection could not be checked'));
  }
}
