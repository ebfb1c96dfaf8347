import type { Ports } from '@post/application';
import type { TestDatabases } from '@post/db/testing';
import { type ClinicId, Temporal } from '@post/domain';
import { type RunningServer, readConfig, startServer } from '@post/server';
import { sql } from 'drizzle-orm';
import { until } from './services/until.ts';
import { TestClock } from './test-clock.ts';
import { type ClinicNumber, TestPatient } from './test-patient.ts';
import { startZapiServer, type ZapiServer } from './zapi-server.ts';

export interface ClinicSetting {
  readonly database: TestDatabases;
  /** Local wall time of the demo clinic, e.g. 2026-03-09T10:00. */
  readonly now: string;
  /** A model endpoint; absent, the guided model speaks. */
  readonly model?: { readonly baseUrl: string; readonly api: 'responses' | 'chat_completions' };
  readonly debounceMs?: number;
  /** More environment, e.g. REDIS_URL. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Wraps what the server composed. */
  readonly ports?: (real: Ports) => Ports;
}

/** One line of the agenda, as the database has it. */
export interface AgendaLine {
  readonly time: string;
  readonly service: string;
  readonly professional: string;
  readonly patient: string;
  readonly status: string;
}

const ZONE = 'America/Sao_Paulo';
const INSTANCE = 'INSTANCIA1';
const SECRET = 'segredo-do-webhook';
const WEBHOOK = `/webhooks/zapi/${INSTANCE}/${SECRET}`;
export const API_KEY = 'chave-de-teste-123456';

interface ClinicParts {
  readonly server: RunningServer;
  readonly provider: ZapiServer;
  readonly clock: TestClock;
  readonly startServer: () => Promise<RunningServer>;
  readonly close: () => Promise<void>;
}

/** The demo clinic, open: a whole server in this process, a provider that records what is sent, a clock that stands still. */
export class TestClinic implements ClinicNumber, AsyncDisposable {
  readonly instanceId = INSTANCE;
  readonly server: RunningServer;
  readonly provider: ZapiServer;
  readonly clock: TestClock;
  readonly #parts: ClinicParts;

  constructor(parts: ClinicParts) {
    this.server = parts.server;
    this.provider = parts.provider;
    this.clock = parts.clock;
    this.#parts = parts;
  }

  get webhookUrl(): string {
    return `${this.server.url}${WEBHOOK}`;
  }

  /** One more process of the same clinic, on the same database; whoever asks for it stops it. */
  openReplica(): Promise<RunningServer> {
    return this.#parts.startServer();
  }

  /** Someone with a phone who has not written yet. */
  patient(phone: string, name = 'WhatsApp'): TestPatient {
    return new TestPatient(this, { phone, name });
  }

  /** Posts one provider event; the answer's status code. */
  async deliver(payload: unknown, server = this.server): Promise<number> {
    const response = await fetch(`${server.url}${WEBHOOK}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    });
    await response.arrayBuffer();
    return response.status;
  }

  /** Resolves when every message is answered and every reply has left. */
  async settle(): Promise<void> {
    await until(async () => (await this.#unfinished()) === 0, { what: 'work left in the clinic', withinMs: 30_000 });
  }

  /** Lets time pass to a local wall time; what was planned for until then is done. Jobs count the database's seconds. */
  async passesTo(localTime: string): Promise<void> {
    const then = Temporal.PlainDateTime.from(localTime).toZonedDateTime(ZONE).toInstant();
    const seconds = then.since(this.clock.now()).total('seconds');
    this.clock.advance({ seconds });
    await this.rows(sql`
      update pgboss.job set start_after = start_after - ${seconds} * interval '1s' where state < 'active'`);
    await this.settle();
  }

  async #unfinished(): Promise<number> {
    const [row] = await this.rows<{ count: number }>(sql`
      select (
        (select count(*) from delivery) +
        (select count(*) from conversation where ready_at is not null) +
        (select count(*) from pgboss.job where state < 'completed' and start_after <= clock_timestamp()) +
        (select count(*) from outbox where status in ('queued', 'sending'))
      )::int as count`);
    return row?.count ?? 0;
  }

  rows<Row>(statement: ReturnType<typeof sql>): Promise<readonly Row[]> {
    return this.server.database.read('a test looks', (session) => session.rows<Row>(statement));
  }

  /** Everything booked, cancelled ones too, on a local date or on any, by time. */
  async agenda(date?: string): Promise<readonly AgendaLine[]> {
    const lines = await this.rows<AgendaLine & { readonly day: string }>(sql`
      select to_char(a.local_start, 'YYYY-MM-DD') as day, to_char(a.local_start, 'HH24:MI') as time, s.name as service,
        p.name as professional, pt.name as patient, a.status
      from appointment a
      join service s on s.clinic_id = a.clinic_id and s.id = a.service_id
      join professional p on p.clinic_id = a.clinic_id and p.id = a.professional_id
      join patient pt on pt.clinic_id = a.clinic_id and pt.id = a.patient_id
      order by a.local_start, p.name, a.created_at`);
    return lines.filter(({ day }) => date === undefined || day === date).map(({ day: _day, ...line }) => line);
  }

  async openTasks(): Promise<readonly { readonly kind: string; readonly title: string; readonly urgent: boolean }[]> {
    return this.rows(sql`select kind, title, urgent from task where status = 'open' order by created_at`);
  }

  /** The clinic's event log, oldest first. */
  async eventKinds(): Promise<readonly string[]> {
    const events = await this.rows<{ readonly kind: string }>(sql`select kind from dashboard_event order by seq`);
    return events.map(({ kind }) => kind);
  }

  get clinicId(): ClinicId {
    return this.server.clinicId;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const heldBack = await this.#ownWordsHeldBack();
    await this.#parts.close();
    if (heldBack.length > 0) throw new Error(`the gate held back words of our own: ${JSON.stringify(heldBack)}`);
  }

  /** The guided model's words are ours: whenever the gate stops them, one of the two is wrong. */
  #ownWordsHeldBack(): Promise<readonly unknown[]> {
    return this.rows(
      sql`select barred from turn where brain = 'guided' and barred is not null and model_failure is null`,
    );
  }
}

/** Opens the demo clinic of a test on a database of its own. */
export async function openClinic(setting: ClinicSetting): Promise<TestClinic> {
  const provider = await startZapiServer();
  const database = await setting.database.open();
  const clock = new TestClock(Temporal.PlainDateTime.from(setting.now).toZonedDateTime(ZONE).toInstant());
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: '0',
    API_KEY,
    LOG_LEVEL: 'error',
    ZAPI_INSTANCE_ID: INSTANCE,
    ZAPI_TOKEN: provider.instanceToken,
    ZAPI_CLIENT_TOKEN: provider.clientToken,
    ZAPI_WEBHOOK_SECRET: SECRET,
    ZAPI_BASE_URL: provider.url,
    REPLY_DEBOUNCE_MS: String(setting.debounceMs ?? 0),
    ...modelEnvironment(setting),
    ...setting.environment,
  });
  const start = () =>
    startServer(config, {
      clock,
      database: database.database,
      typingDelay: false,
      ...(setting.ports ? { ports: setting.ports } : {}),
    });
  const server = await start();
  const close = async (): Promise<void> => {
    await server.stop(5_000);
    await provider[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  };
  return new TestClinic({ server, provider, clock, startServer: start, close });
}

function modelEnvironment({ model }: ClinicSetting): Record<string, string> {
  if (!model) return {};
  return { OPENAI_API_KEY: 'not-a-real-key', OPENAI_BASE_URL: model.baseUrl, OPENAI_API: model.api };
}
