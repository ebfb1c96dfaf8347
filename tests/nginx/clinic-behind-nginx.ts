import { fileURLToPath } from 'node:url';
import { testDatabases } from '@post/db/testing';
import { io as connect, type Socket } from 'socket.io-client';
import { Replica } from '../support/replica.ts';
import { type NginxService, startNginx } from '../support/services/nginx.ts';
import { startZapiServer, type ZapiServer } from '../support/zapi-server.ts';
import { type Answer, ask } from './visitor.ts';

const SERVER = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url));
const INSTANCE = 'INST0001';
const SECRET = 'segredo-do-teste';
const API_KEY = 'chave-do-teste-0123456789';

export type ClinicBehindNginx = AsyncDisposable & {
  readonly nginx: NginxService;
  readonly provider: ZapiServer;
  readonly web: readonly [Replica, Replica];
  readonly worker: Replica;
  /** Delivers a webhook body through Nginx as the provider does. */
  readonly deliver: (body: Buffer, secret?: string) => Promise<Answer>;
  /** A text message as the provider reports it; answers the webhook's status. */
  readonly tell: (phone: string, messageId: string, message: string) => Promise<number>;
  /** The texts sent to a phone so far. */
  readonly answersTo: (phone: string) => readonly string[];
  /** Opens the live connection of a screen through Nginx, over this transport alone. */
  readonly watch: (transport: 'websocket' | 'polling') => Socket;
  /** Reads the REST API through Nginx with the key. */
  readonly read: (path: string) => Promise<Answer>;
};

const received = (phone: string, messageId: string, message: string): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: 'ReceivedCallback',
      instanceId: INSTANCE,
      messageId,
      phone,
      fromMe: false,
      isGroup: false,
      isNewsletter: false,
      waitingMessage: false,
      momment: Date.now(),
      status: 'RECEIVED',
      senderName: 'Ana Teste',
      text: { message },
    }),
  );

/** Who may sign in. */
export const ADMIN = { email: 'dona@clinica.example', password: 'senha-do-teste-123' } as const;

interface Setting {
  readonly redisUrl?: string;
  /** What browsers call the clinic. */
  readonly publicUrl?: string;
}

const environment = (
  databaseUrl: string,
  provider: ZapiServer,
  { redisUrl = process.env.TEST_REDIS_URL ?? '', publicUrl = 'https://127.0.0.1' }: Setting,
): Readonly<Record<string, string>> => ({
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  PUBLIC_URL: publicUrl,
  ZAPI_INSTANCE_ID: INSTANCE,
  ZAPI_TOKEN: provider.instanceToken,
  ZAPI_CLIENT_TOKEN: provider.clientToken,
  ZAPI_WEBHOOK_SECRET: SECRET,
  ZAPI_BASE_URL: provider.url,
  AUTH_SECRET: 'segredo-de-sessao-do-teste-0123456789',
  ADMIN_EMAIL: ADMIN.email,
  ADMIN_PASSWORD: ADMIN.password,
  API_KEY,
  REPLY_DEBOUNCE_MS: '50',
});

/** Production in small: two web processes and one worker on PostgreSQL and Redis, the real Nginx before them. */
export const openClinicBehindNginx = async (setting: Setting = {}): Promise<ClinicBehindNginx> => {
  await using opening = new AsyncDisposableStack();
  const onPostgres = testDatabases.find(({ name }) => name === 'PostgreSQL');
  const database = opening.use(await onPostgres?.open());
  const provider = opening.use(await startZapiServer());
  const settings = environment(database?.url ?? '', provider, setting);
  const start = async (role: string): Promise<Replica> =>
    opening.use(await Replica.start({ ...settings, ROLE: role }, SERVER));
  // All at once on an empty database, as Compose starts them.
  const [first, second, worker] = await Promise.all([start('web'), start('web'), start('worker')]);
  const web = [first, second] as const;
  const nginx = opening.use(await startNginx([new URL(web[0].url).host, new URL(web[1].url).host]));
  const deliver: ClinicBehindNginx['deliver'] = (body, secret = SECRET) =>
    ask(nginx, `/webhooks/zapi/${INSTANCE}/${secret}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
  const stack = opening.move();
  return {
    nginx,
    provider,
    web,
    worker,
    deliver,
    tell: async (phone, messageId, message) => (await deliver(received(phone, messageId, message))).status,
    answersTo: (phone) => provider.sends.filter((send) => send.phone === phone).map((send) => send.message),
    watch: (transport) =>
      connect(nginx.url, {
        transports: [transport],
        ca: nginx.certificate,
        auth: { token: API_KEY },
        reconnection: false,
      }),
    read: (path) => ask(nginx, path, { headers: { authorization: `Bearer ${API_KEY}` } }),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
};
