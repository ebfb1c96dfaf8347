import { fileURLToPath } from 'node:url';
import { openLine, testDatabases } from '@post/db/testing';
import { expect, test } from 'vitest';
import { Replica } from '../support/replica.ts';
import { until } from '../support/services/until.ts';
import { receivedPayload } from '../support/zapi-payload.ts';
import { startZapiServer } from '../support/zapi-server.ts';

const SERVER = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url));
const INSTANCE = 'INSTANCIA1';
const SECRET = 'segredo-do-webhook';

const postgres = testDatabases.find(({ name }) => name === 'PostgreSQL');

test.skipIf(!postgres)(
  'while the database is away the provider is sent away with 503; when it is back its retry is answered, once',
  { timeout: 60_000 },
  async () => {
    if (!postgres) throw new Error('this test needs PostgreSQL');
    await using place = await postgres.open();
    await using line = await openLine(place.url ?? '');
    await using provider = await startZapiServer();
    const environment = {
      DATABASE_URL: line.url,
      LOG_LEVEL: 'fatal',
      ZAPI_INSTANCE_ID: INSTANCE,
      ZAPI_TOKEN: provider.instanceToken,
      ZAPI_CLIENT_TOKEN: provider.clientToken,
      ZAPI_WEBHOOK_SECRET: SECRET,
      ZAPI_BASE_URL: provider.url,
      REPLY_DEBOUNCE_MS: '0',
    };
    await using replica = await Replica.start(environment, SERVER);
    const patient = { phone: '5511960000001', name: 'Paciente' };
    const body = JSON.stringify(receivedPayload(INSTANCE, patient, { text: { message: 'Oi, boa tarde!' } }));
    const webhook = async () => {
      const url = `${replica.url}/webhooks/zapi/${INSTANCE}/${SECRET}`;
      return (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status;
    };
    const status = async (path: string) => (await fetch(`${replica.url}${path}`)).status;

    line.cut();
    expect(await webhook()).toBe(503);
    expect([await status('/readyz'), await status('/healthz')]).toEqual([503, 200]);

    await line.mend();
    await until(async () => (await webhook()) === 200, { what: 'the retry to be stored', withinMs: 20_000 });
    expect(await webhook()).toBe(200);
    await until(async () => provider.sends.length > 0, { what: 'the answer', withinMs: 20_000 });
    expect(await status('/readyz')).toBe(200);
    expect(provider.sends.map(({ phone }) => phone)).toEqual([patient.phone]);
  },
);
