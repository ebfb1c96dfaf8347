import { type Database, eventsSince, latestPosition } from '@post/db';
import type { ClinicId } from '@post/domain';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import type { StaffAuth } from '../auth/create-staff-auth.ts';
import type { Config } from '../config.ts';
import { sameSecret } from '../http/same-secret.ts';
import type { Spread } from '../redis/spread.ts';
import type { EventLog } from './answer-since.ts';
import type { Listener } from './listener.ts';
import type { PresenceNote } from './presence.ts';
import { createSocketGateway, type SocketGateway } from './socket-gateway.ts';

export interface LiveEventsOptions {
  readonly http: FastifyInstance;
  readonly config: Config;
  readonly database: Database;
  readonly auth: StaffAuth;
  /** The clinic of the API key. */
  readonly clinicId: ClinicId;
  readonly presence: Spread<PresenceNote>;
  readonly log: Logger;
}

/** Serves live events to staff who are signed in, and to whoever holds the API key. */
export function openLiveEvents(options: LiveEventsOptions): SocketGateway {
  const { http, config, database, presence, log } = options;
  const gateway = createSocketGateway({
    http: http.server,
    publicUrl: config.settings.publicUrl,
    recognise: (handshake) => recognise(options, handshake),
    events: eventLog(database),
    spreadPresence: (note) => presence.tell(note),
    log,
  });
  presence.listen((note) => gateway.presenceHeard(note));
  return gateway;
}

async function recognise(
  { config, auth, clinicId }: LiveEventsOptions,
  handshake: Socket['handshake'],
): Promise<Listener | null> {
  const { apiKey } = config.secrets;
  if (apiKey !== null && sameSecret(bearerOf(handshake), apiKey)) return { clinicId, staff: null };
  const recognised = await auth.recognise(handshake.headers.cookie);
  return recognised && { clinicId: recognised.staff.clinicId, staff: recognised.staff };
}

function bearerOf({ auth, headers }: Socket['handshake']): string {
  const token: unknown = auth.token;
  if (typeof token === 'string') return token;
  return headers.authorization?.replace(/^Bearer /i, '') ?? '';
}

function eventLog(database: Database): EventLog {
  return {
    async eventsSince(clinicId, position, limit) {
      const events = await eventsSince(database, { clinicId, position, limit });
      return events.map(({ at, kind, subjectId, position: where }) => ({
        position: where,
        kind,
        subjectId,
        at: at.toString(),
      }));
    },
    latestPosition: (clinicId) => latestPosition(database, clinicId),
  };
}
