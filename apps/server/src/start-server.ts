import { resolve } from 'node:path';
import type { FoldedDelivery, Nudges, Ports } from '@post/application';
import { type Database, installationSecret, openDatabase, queueDepths } from '@post/db';
import type { ClinicId } from '@post/domain';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { createStaffAuth, type StaffAuth } from './auth/create-staff-auth.ts';
import { credentials } from './auth/credentials.ts';
import { type NewOwner, openFirstOwner } from './auth/first-owner.ts';
import { createSignInThrottle } from './auth/sign-in-throttle.ts';
import { openChannels } from './channels.ts';
import { composePorts, type Overrides, TURN_LEASE_MS } from './compose.ts';
import type { Config } from './config.ts';
import { createLog } from './create-log.ts';
import { openFirstClinic } from './first-clinic.ts';
import { buildHttpServer } from './http/build-http-server.ts';
import { readinessChecks } from './readiness-checks.ts';
import { openLiveEvents } from './realtime/open-live-events.ts';
import type { SocketGateway } from './realtime/socket-gateway.ts';
import { type Coordination, openCoordination } from './redis/open-coordination.ts';
import { webhookDoors } from './webhook-doors.ts';
import { createInboxWorker } from './workers/inbox.worker.ts';
import { createModelMetrics } from './workers/model-metrics.ts';
import { startWorkers, type Workers } from './workers/start-workers.ts';
import type { WorkLoop } from './workers/work-loop.ts';
import { createWorkerMetrics } from './workers/worker-metrics.ts';

export interface RunningServer {
  /** Where it listens, e.g. http://127.0.0.1:3000. */
  readonly url: string;
  readonly clinicId: ClinicId;
  readonly ports: Ports;
  readonly database: Database;
  /** Who was just let in for the first time. */
  readonly newOwner: NewOwner | null;
  /** Stops taking work, lets what runs finish for `graceMs`, gives the rest back, and closes everything. */
  stop(graceMs: number): Promise<void>;
}

/** Turns and sends that one process runs at once. On PostgreSQL they mostly wait for a model or a provider. */
const CONCURRENCY = {
  postgres: { turns: 16, replies: 16 },
  // One statement at a time: more at once would only wait there.
  embedded: { turns: 4, replies: 4 },
} as const;

/** What a process holds; filled while it starts, so that parts which nudge each other can be made one after another. */
interface Wiring {
  /** Runs whatever the role: who accepts deliveries also works them in. */
  inbox: WorkLoop<readonly FoldedDelivery[]> | null;
  workers: Workers | null;
  live: SocketGateway | null;
}

/** Where Vite leaves the built dashboard. */
const DASHBOARD_FOLDER = resolve(import.meta.dirname, '../../dashboard/dist');

/** Starts the process that `config` describes. Throws StartError or DirectoryInUseError with a line for the operator. */
export async function startServer(config: Config, overrides: Overrides = {}): Promise<RunningServer> {
  const log = createLog(config);
  const wiring: Wiring = { inbox: null, workers: null, live: null };
  const database = overrides.database ?? (await openConfigured(config));
  const clinicId = await openFirstClinic(database, config);
  const channels = await openChannels(database, clinicId, config);
  const coordination = await openCoordination(config.secrets.redisUrl, nudgeHandlers(wiring), log);
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const modelWatch = createModelMetrics(metrics);
  const ports = composePorts({ config, database, coordination, channels, log, modelWatch }, overrides);
  const newOwner = await openFirstOwner(ports, clinicId, config);
  const auth = await openStaffAuth(database, config);
  const http = buildHttpServer({
    ports,
    doors: webhookDoors(config, channels),
    staff: { auth, throttle: createSignInThrottle(database) },
    api: { key: config.secrets.apiKey, clinicId },
    publicUrl: config.settings.publicUrl,
    dashboardFolder: DASHBOARD_FOLDER,
    readiness: readinessChecks(database, coordination),
    metrics,
    queueDepths: async () => ({ ...(await queueDepths(database)) }),
    log,
  });
  if (config.settings.role !== 'worker') {
    const { presence } = coordination;
    wiring.live = openLiveEvents({ http, config, database, auth, clinicId, presence, log });
  }
  const url = await http.listen({ host: config.settings.host, port: config.settings.port });
  wiring.inbox = createInboxWorker({ ports, log, metrics });
  wiring.inbox.start();
  if (config.settings.role !== 'web') {
    wiring.workers = startWorkers({
      ports,
      leaseMs: overrides.leaseMs ?? TURN_LEASE_MS,
      concurrency: CONCURRENCY[database.kind],
      log,
      metrics: createWorkerMetrics(metrics),
    });
  }
  const held = { http, wiring, coordination, database: overrides.database ? null : database };
  return { url, clinicId, ports, database, newOwner, stop: (graceMs) => stop(held, graceMs) };
}

/** Without AUTH_SECRET the installation makes a key of its own once and keeps it, so that restarts sign nobody out. */
async function openStaffAuth(database: Database, { settings, secrets }: Config): Promise<StaffAuth> {
  const secret = secrets.authSecret ?? (await installationSecret(database, 'auth', credentials.newToken()));
  return createStaffAuth({ database, secret, publicUrl: settings.publicUrl });
}

function openConfigured({ settings, secrets }: Config): Promise<Database> {
  return openDatabase(
    secrets.databaseUrl === null ? { dataDir: settings.dataDir } : { url: secrets.databaseUrl, poolSize: 20 },
  );
}

function nudgeHandlers(wiring: Wiring): Nudges {
  return {
    deliveryAccepted: () => wiring.inbox?.wake(0),
    turnReady: (inMs: number) => wiring.workers?.turnReady(inMs),
    replyQueued: () => wiring.workers?.replyQueued(),
    knowledgeChanged: () => wiring.workers?.knowledgeChanged(),
    eventsAppended: (clinicId: ClinicId) => wiring.live?.eventsAppended(clinicId),
  };
}

interface Held {
  readonly http: FastifyInstance;
  readonly wiring: Wiring;
  readonly coordination: Coordination;
  /** Null when it is someone else's to close. */
  readonly database: Database | null;
}

const IDLE_LOOK_MS = 100;

/** Lets requests under way end. A client that keeps its connection for more would be waited for: it is closed once idle. */
async function closeHttp(http: FastifyInstance): Promise<void> {
  const idle = setInterval(() => http.server.closeIdleConnections(), IDLE_LOOK_MS);
  try {
    await http.close();
  } finally {
    clearInterval(idle);
  }
}

/** In the order of dependence: no new requests, no new work, then what they used. */
async function stop({ http, wiring, coordination, database }: Held, graceMs: number): Promise<void> {
  await wiring.live?.[Symbol.asyncDispose]();
  await closeHttp(http);
  await wiring.inbox?.stop(graceMs);
  await wiring.workers?.stop(graceMs);
  await coordination[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
}
