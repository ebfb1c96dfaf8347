import { type Database, eventsSince, latestPosition } from '@post/db';
import type { ClinicId } from '@post/domain';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { sameSecret } from '../http/same-secret.ts';
import { createSocketGateway, type SocketGateway } from './socket-gateway.ts';

export interface LiveEventsOptions {
  readonly http: FastifyInstance;
  readonly config: Config;
  readonly database: Database;
  readonly clinicId: ClinicId;
  readonly log: Logger;
}

/** Serves the first clinic's live events to whoever holds its API key. */
export function openLiveEvents({ http, config, database, clinicId, log }: LiveEventsOptions): SocketGateway {
  const { apiKey } = config.secrets;
  return createSocketGateway({
    http: http.server,
    origin: new URL(config.settings.publicUrl).origin,
    clinicOf: (bearer) => (apiKey !== null && sameSecret(bearer, apiKey) ? clinicId : null),
    eventsSince: async (clinic, position, limit) => {
      const events = await eventsSince(database, { clinicId: clinic, position, limit });
      return events.map(({ at, kind, subjectId, position: where }) => ({
        position: where,
        kind,
        subjectId,
        at: at.toString(),
      }));
    },
    latestPosition: (clinic) => latestPosition(database, clinic),
    log,
  });
}
