import { setImmediate } from 'node:timers/promises';
import type { Channel, Channels, Ports } from '@post/application';
import {
  createInbox,
  createMediaQueue,
  createStore,
  type Database,
  demoClinicFile,
  ensureChannel,
  importClinic,
  readClinicFile,
} from '@post/db';
import { type TestDatabases, testDatabases } from '@post/db/testing';
import { type ClinicId, Temporal } from '@post/domain';
import { createDocumentFiles, localEmbeddings } from '@post/receptionist';
import { createLinkRouter } from '@post/whatsapp';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { createStaffAuth } from '../../auth/create-staff-auth.ts';
import { credentials } from '../../auth/credentials.ts';
import { createSignInThrottle } from '../../auth/sign-in-throttle.ts';
import { brazilianHolidays } from '../../holidays.ts';
import { createInboxWorker } from '../../workers/inbox.worker.ts';
import { buildHttpServer } from '../build-http-server.ts';
import type { HttpServerDeps } from '../http-server-deps.ts';

export const API_KEY = 'test-api-key-0001';
const AUTH_SECRET = 'test-auth-secret-that-is-long-enough-0001';
const PUBLIC_URL = 'http://localhost:3000';
export const ZAPI = { instanceId: 'INST0001', secret: 'test-webhook-secret' } as const;
export const CLOUD = {
  phoneNumberId: '100000000000001',
  appSecret: 'test-app-secret',
  verifyToken: 'test-verify',
} as const;

/** Monday. */
export const NOW = Temporal.ZonedDateTime.from('2026-11-23T08:00[America/Sao_Paulo]');

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is checked by what the test expects of it.
  readonly body: any;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** The HTTP side of the demo clinic on a database of its own. */
export interface Outside extends AsyncDisposable {
  readonly server: FastifyInstance;
  readonly database: Database;
  readonly ports: HttpServerDeps['ports'];
  readonly deps: HttpServerDeps;
  readonly channels: Readonly<Record<'zapi' | 'cloud' | 'simulator', Channel>>;
  /** How often something was nudged since the start. */
  readonly nudges: { turns: number; replies: number; events: number };
  /** Resolves when every accepted delivery is worked into its conversation. */
  settled(): Promise<void>;
  /** A REST request with the API key. */
  ask(
    method: NonNullable<InjectOptions['method']>,
    path: string,
    more?: Pick<InjectOptions, 'payload' | 'headers'>,
  ): Promise<Answer>;
}

const clock = { now: () => NOW.toInstant() };

async function openChannels(database: Database, clinicId: ClinicId): Promise<Outside['channels']> {
  return {
    zapi: await ensureChannel(database, { clinicId, kind: 'zapi', externalId: ZAPI.instanceId }),
    cloud: await ensureChannel(database, { clinicId, kind: 'whatsapp-cloud', externalId: CLOUD.phoneNumberId }),
    simulator: await ensureChannel(database, { clinicId, kind: 'simulator', externalId: 'simulator' }),
  };
}

function installed(channels: readonly Channel[]): Channels {
  return { byId: (id) => channels.find((channel) => channel.id === id) ?? null, ofClinic: () => channels };
}

function doorsOf({ zapi, cloud, simulator }: Outside['channels']): HttpServerDeps['doors'] {
  return {
    zapi: (id) => (id === ZAPI.instanceId ? { channel: zapi, secret: ZAPI.secret, headerToken: null } : null),
    cloud: { ...CLOUD, channelOf: (id) => (id === CLOUD.phoneNumberId ? cloud : null) },
    simulator,
  };
}

export async function openOutside(
  change: (deps: HttpServerDeps) => HttpServerDeps = (deps) => deps,
  databases: TestDatabases | undefined = testDatabases[0],
): Promise<Outside> {
  if (!databases) throw new Error('there is no database to test with');
  const opened = await databases.open();
  const { database } = opened;
  const clinicId = await importClinic(database, await readClinicFile(demoClinicFile));
  const channels = await openChannels(database, clinicId);
  const nudges = { turns: 0, replies: 0, events: 0 };
  const ports: HttpServerDeps['ports'] = {
    store: createStore(database),
    inbox: createInbox(database, { clock }),
    media: createMediaQueue(database),
    clock,
    holidays: brazilianHolidays(),
    credentials,
    embeddings: localEmbeddings,
    documentFiles: createDocumentFiles(),
    channels: installed(Object.values(channels)),
    channelLinks: createLinkRouter({}),
    nudges: countNudges(nudges, () => inbox.wake(0)),
  };
  const deps = change({
    ports,
    doors: doorsOf(channels),
    staff: {
      auth: await createStaffAuth({ database, secret: AUTH_SECRET, publicUrl: PUBLIC_URL }),
      throttle: createSignInThrottle(database),
    },
    api: { key: API_KEY, clinicId },
    publicUrl: PUBLIC_URL,
    dashboardFolder: 'not-built',
    readiness: [{ name: 'database', works: async () => true }],
    metrics: new Registry(),
    log: pino({ level: 'silent' }),
  });
  const server = buildHttpServer(deps);
  const inbox = createInboxWorker({ ports: deps.ports, log: deps.log, metrics: deps.metrics });
  inbox.start();
  return {
    server,
    database,
    ports,
    deps,
    channels,
    nudges,
    async settled() {
      while ((await deps.ports.inbox.msUntilNext()) !== null) await setImmediate();
    },
    ask: (method, path, more = {}) => ask(server, { method, url: `/api/v1${path}`, ...more }),
    async [Symbol.asyncDispose]() {
      await server.close();
      await inbox.stop(1_000);
      await opened[Symbol.asyncDispose]();
    },
  };
}
async function ask(server: FastifyInstance, request: InjectOptions): Promise<Answer> {
  const headers = { authorization: `Bearer ${API_KEY}`, ...request.headers };
  const { statusCode, body, headers: answered } = await server.inject({ ...request, headers });
  return { status: statusCode, body: body === '' ? null : JSON.parse(body), headers: answered };
}

function countNudges(counts: Outside['nudges'], deliveryAccepted: () => void): Ports['nudges'] {
  return {
    deliveryAccepted,
    turnReady: () => {
      counts.turns += 1;
    },
    replyQueued: () => {
      counts.replies += 1;
    },
    knowledgeChanged: () => {},
    eventsAppended: () => {
      counts.events += 1;
    },
  };
}
