import { Replica } from '../support/replica.ts';
import { startZapiServer, type ZapiServer } from '../support/zapi-server.ts';

const INSTANCE = 'INSTANCIA1';
const SECRET = 'segredo-do-webhook';

/** Quiet time before a reply; figures are told without it. */
export const DEBOUNCE_MS = 200;

/** A whole server in a process of its own, with the guided model and a provider that remembers when messages came. */
export interface BenchClinic extends AsyncDisposable {
  readonly provider: ZapiServer;
  readonly url: string;
  readonly instanceId: string;
  readonly webhook: string;
}

export async function openBenchClinic(services: {
  readonly database: string;
  readonly redis: string;
}): Promise<BenchClinic> {
  const provider = await startZapiServer();
  const server = await Replica.start({
    DATABASE_URL: services.database,
    REDIS_URL: services.redis,
    LOG_LEVEL: 'error',
    ZAPI_INSTANCE_ID: INSTANCE,
    ZAPI_TOKEN: provider.instanceToken,
    ZAPI_CLIENT_TOKEN: provider.clientToken,
    ZAPI_WEBHOOK_SECRET: SECRET,
    ZAPI_BASE_URL: provider.url,
    REPLY_DEBOUNCE_MS: String(DEBOUNCE_MS),
    REPLICA_MODEL_MS: '0',
    REPLICA_LEASE_MS: '10000',
  });
  return {
    provider,
    url: server.url,
    instanceId: INSTANCE,
    webhook: `${server.url}/webhooks/zapi/${INSTANCE}/${SECRET}`,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await provider[Symbol.asyncDispose]();
    },
  };
}
