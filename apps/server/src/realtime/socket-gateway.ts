import type { Server as HttpServer } from 'node:http';
import type { ClinicId } from '@post/domain';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import { ClinicFeed } from './clinic-feed.ts';
import type { LoggedEvent } from './logged-event.ts';

export interface SocketGatewayOptions {
  readonly http: HttpServer;
  /** Which clinic a bearer token opens; null when it opens none. */
  readonly clinicOf: (bearer: string) => ClinicId | null;
  /** Pages of this origin, and clients that are not pages, may connect. */
  readonly origin: string;
  readonly eventsSince: (clinicId: ClinicId, position: number, limit: number) => Promise<readonly LoggedEvent[]>;
  readonly latestPosition: (clinicId: ClinicId) => Promise<number>;
  readonly log: Logger;
}

export interface SocketGateway extends AsyncDisposable {
  /** Sends every listener of this replica what was appended since the last time. */
  eventsAppended(clinicId: ClinicId): void;
}

/** How many events one answer or emission carries; a client further behind asks again from where it is. */
const BATCH = 200;

/** Serves /socket.io/: `events` as they are appended, and `since(position)` for what a client missed; `since(null)` tells the newest position. */
export function createSocketGateway(options: SocketGatewayOptions): SocketGateway {
  const io = new Server(options.http, {
    path: '/socket.io/',
    serveClient: false,
    allowRequest: ({ headers }, decide) =>
      decide(null, headers.origin === undefined || headers.origin === options.origin),
  });
  const feeds = new Map<ClinicId, ClinicFeed>();
  const pump = (clinicId: ClinicId): void => {
    feeds
      .get(clinicId)
      ?.pump()
      .catch((error: unknown) => options.log.warn({ err: error }, 'live events wait for the next nudge'));
  };
  io.use(async (socket, next) => {
    const clinicId = options.clinicOf(bearerOf(socket));
    if (!clinicId) return next(new Error('unauthorized'));
    try {
      await openFeed(io, options, { feeds, clinicId });
      await socket.join(clinicId);
      answerSince(socket, options, clinicId);
      next();
    } catch (error) {
      options.log.warn({ err: error }, 'a live connection could not be opened');
      next(new Error('unavailable'));
    }
  });
  return {
    eventsAppended: pump,
    [Symbol.asyncDispose]: async () => {
      await io.close();
    },
  };
}

async function openFeed(
  io: Server,
  options: SocketGatewayOptions,
  { feeds, clinicId }: { readonly feeds: Map<ClinicId, ClinicFeed>; readonly clinicId: ClinicId },
): Promise<void> {
  if (feeds.has(clinicId)) return;
  const start = await options.latestPosition(clinicId);
  if (feeds.has(clinicId)) return;
  const read = (position: number) => options.eventsSince(clinicId, position, BATCH);
  feeds.set(clinicId, new ClinicFeed(start, read, (events) => io.to(clinicId).emit('events', events)));
}

function answerSince(socket: Socket, options: SocketGatewayOptions, clinicId: ClinicId): void {
  socket.on('since', async (position: unknown, answer: unknown) => {
    if (typeof answer !== 'function') return;
    try {
      if (position === null) return answer({ events: [], position: await options.latestPosition(clinicId) });
      if (typeof position !== 'number') return;
      answer({ events: await options.eventsSince(clinicId, position, BATCH) });
    } catch (error) {
      options.log.warn({ err: error }, 'missed events could not be read');
      answer({ error: 'unavailable' });
    }
  });
}

function bearerOf(socket: Socket): string {
  const token: unknown = socket.handshake.auth.token;
  if (typeof token === 'string') return token;
  return socket.handshake.headers.authorization?.replace(/^Bearer /i, '') ?? '';
}
