import { connect } from 'node:net';
import { StoreUnavailableError } from '@post/application';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { API_KEY, type Outside, openOutside, ZAPI } from './testing/open-outside.ts';

let clinic: Outside;

beforeAll(async () => {
  clinic = await openOutside();
});

afterAll(() => clinic?.[Symbol.asyncDispose]());

test('the process says that it lives', async () => {
  const { statusCode, body } = await clinic.server.inject('/healthz');
  expect([statusCode, body]).toEqual([200, '{"status":"ok"}']);
});

test('readiness names the part that is down', async () => {
  await using outage = await openOutside((deps) => ({
    ...deps,
    readiness: [
      { name: 'database', works: async () => true },
      { name: 'redis', works: async () => false },
      { name: 'migrations', works: () => Promise.reject(new Error('away')) },
    ],
  }));
  const down = await outage.server.inject('/readyz');
  expect(down.statusCode).toBe(503);
  expect(down.json()).toEqual({
    status: 'unavailable',
    parts: { database: 'ok', redis: 'down', migrations: 'down' },
  });
  const up = await clinic.server.inject('/readyz');
  expect([up.statusCode, up.json()]).toEqual([200, { status: 'ok', parts: { database: 'ok' } }]);
});

test('metrics count webhooks and requests by route, never by address', async () => {
  await clinic.server.inject({
    method: 'POST',
    url: `/webhooks/zapi/${ZAPI.instanceId}/not-the-secret`,
    payload: {},
  });
  const { body, headers } = await clinic.server.inject('/metrics');
  expect(headers['content-type']).toContain('text/plain');
  expect(body).toContain('cora_webhook_events_total{channel="zapi",outcome="refused"} 1');
  expect(body).toContain('route="/webhooks/zapi/:instanceId/:secret",status="401"');
  expect(body).not.toContain('not-the-secret');
});

test('queues are measured when they are asked for', async () => {
  await using busy = await openOutside((deps) => ({ ...deps, queueDepths: async () => ({ turns: 3 }) }));
  expect((await busy.server.inject('/metrics')).body).toContain('cora_queue_depth{queue="turns"} 3');
});

test('the reference loads nothing from elsewhere', async () => {
  const page = await clinic.server.inject('/docs/');
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('/api/v1/openapi.json');
  expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  const script = await clinic.server.inject('/docs/js/scalar.js');
  expect(script.statusCode).toBe(200);
  const document = await clinic.server.inject('/api/v1/openapi.json');
  expect(document.json().openapi).toBe('3.1.0');
});

test('an unknown address is answered in Portuguese', async () => {
  const { statusCode, body } = await clinic.server.inject('/nada');
  expect([statusCode, JSON.parse(body)]).toEqual([
    404,
    { error: { code: 'not_found', message: 'Não há nada neste endereço.' } },
  ]);
});

test('an address that cannot be read is refused like everything else', async () => {
  const { statusCode, body } = await clinic.server.inject('/api/v1/patients/%E0%A4%A');
  expect([statusCode, JSON.parse(body).error.code]).toEqual([400, 'invalid_request']);
});

test('every answer has an id and is neither framed nor guessed', async () => {
  const given = await clinic.server.inject({ url: '/healthz', headers: { 'x-request-id': 'abc-123' } });
  expect(given.headers).toMatchObject({
    'x-request-id': 'abc-123',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  const forged = await clinic.server.inject({ url: '/nada', headers: { 'x-request-id': 'a\tb' } });
  expect(forged.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('a database that is away is 503, anything unforeseen a 500 that tells nothing', async () => {
  const failing = (error: Error) => {
    const fails = () => Promise.reject(error);
    const store = { read: fails, snapshot: fails, transact: fails };
    return openOutside((deps) => ({ ...deps, ports: { ...deps.ports, store } }));
  };
  await using away = await failing(new StoreUnavailableError('a read', new Error('ECONNREFUSED')));
  const unavailable = await away.ask('GET', '/services');
  expect([unavailable.status, unavailable.body.error.code]).toEqual([503, 'unavailable']);
  await using broken = await failing(new Error('secret detail'));
  const internal = await broken.ask('GET', '/services');
  expect([internal.status, internal.body.error.code]).toEqual([500, 'internal']);
  expect(JSON.stringify(internal.body)).not.toContain('secret');
  const trpc = await broken.server.inject({
    url: '/trpc/catalogue.services?input=%7B%7D',
    headers: { authorization: `Bearer ${API_KEY}` },
  });
  expect(trpc.statusCode).toBe(500);
  expect(trpc.body).not.toContain('secret');
});

test('tRPC answers the key holder, and tells refusals apart', async () => {
  const call = (path: string, headers: Record<string, string>) =>
    clinic.server.inject({ url: `/trpc/${path}`, headers });
  const key = { authorization: `Bearer ${API_KEY}` };
  expect((await call('catalogue.services?input=%7B%7D', {})).statusCode).toBe(401);
  const services = await call('catalogue.services?input=%7B%7D', key);
  expect(services.json().result.data.items.length).toBeGreaterThan(5);
  const created = await clinic.server.inject({
    method: 'POST',
    url: '/trpc/tasks.create',
    payload: { title: 'Ligar para Ana' },
    headers: key,
  });
  expect(created.json().result.data).toMatchObject({ title: 'Ligar para Ana', status: 'open' });
  const nobody = encodeURIComponent(JSON.stringify({ id: '00000000-0000-4000-8000-000000000000' }));
  const refused = await call(`appointments.get?input=${nobody}`, key);
  expect(refused.json().error.data).toMatchObject({ code: 'NOT_FOUND', refusal: 'not_found' });
  expect(refused.body).not.toContain('node_modules');
});

/** What a server answers to bytes as they are, on a socket of its own. */
async function sayToServer(bytes: string): Promise<string> {
  const address = await clinic.server.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let heard = '';
  socket.on('data', (part) => {
    heard += part.toString();
  });
  socket.on('close', () => resolve(heard));
  socket.on('error', reject);
  socket.write(bytes);
  return promise;
}

test('what is not HTTP is refused without harm', async () => {
  expect(await sayToServer('isto não é HTTP\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  expect((await clinic.server.inject('/healthz')).statusCode).toBe(200);
});
