import { request } from 'node:http';
import { StoreUnavailableError } from '@post/application';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Outside, openOutside, ZAPI } from './testing/open-outside.ts';

let clinic: Outside;

beforeAll(async () => {
  clinic = await openOutside();
});

afterAll(() => clinic?.[Symbol.asyncDispose]());

const ADDRESS = `/webhooks/zapi/${ZAPI.instanceId}/${ZAPI.secret}`;

const received = (messageId: string, more: object = {}) => ({
  type: 'ReceivedCallback',
  instanceId: ZAPI.instanceId,
  messageId,
  phone: '5511987650021',
  chatLid: null,
  fromMe: false,
  isGroup: false,
  isEdit: false,
  waitingMessage: false,
  momment: 1_795_000_000_000,
  senderName: 'Ana Teste',
  text: { message: 'Quero marcar' },
  ...more,
});

const post = (payload: object | string, url = ADDRESS, headers: Record<string, string> = {}) =>
  clinic.server.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } });

const messages = async () => {
  await clinic.settled();
  const { body } = await clinic.ask('GET', '/conversations');
  const all = body.items.map(({ id }: { id: string }) => clinic.ask('GET', `/conversations/${id}/messages`));
  return (await Promise.all(all)).flatMap((answer) => answer.body.items.map(({ text }: { text: string }) => text));
};

test('a message is stored before it is acknowledged, and its repeats are acknowledged too', async () => {
  const turns = clinic.nudges.turns;
  for (let time = 1; time <= 3; time += 1) {
    const { statusCode, body } = await post(received('3EB0AAAA0001'));
    expect([statusCode, body]).toEqual([200, '{"received":true}']);
    expect(await messages()).toEqual(['Quero marcar']);
  }
  expect(clinic.nudges.turns).toBe(turns + 1);
});

test('kinds that nobody knows are acknowledged', async () => {
  for (const payload of [{ type: 'SomethingNew' }, {}, [], '"texto"', 'null', '17'])
    expect((await post(payload)).statusCode).toBe(200);
});

test('text that no database can hold as it is, and payloads nested without end, do no harm', async () => {
  const odd = received('3EB0AAAA0007', { phone: '5511987650022', text: { message: 'a\u0000b \ud800 fim' } });
  expect((await post(JSON.stringify(odd))).statusCode).toBe(200);
  expect((await messages()).some((text: string) => text.endsWith('fim'))).toBe(true);
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  expect((await post(deep)).statusCode).toBe(200);
  const deepMessage = JSON.stringify(received('3EB0AAAA0008')).replace('{', `{"extra":${deep},`);
  expect((await post(deepMessage)).statusCode).toBe(200);
});

test('an event of another instance is kept, not answered', async () => {
  const before = await messages();
  const { statusCode } = await post(received('3EB0AAAA0002', { instanceId: 'INST9999' }));
  expect(statusCode).toBe(200);
  expect(await messages()).toEqual(before);
});

test('a wrong secret is refused, an unknown instance is not found', async () => {
  expect((await post(received('3EB0AAAA0003'), `/webhooks/zapi/${ZAPI.instanceId}/wrong`)).statusCode).toBe(401);
  expect((await post(received('3EB0AAAA0003'), `/webhooks/zapi/INST9999/${ZAPI.secret}`)).statusCode).toBe(404);
});

test('a token header is asked for where one is configured', async () => {
  await using strict = await openOutside((deps) => ({
    ...deps,
    doors: {
      ...deps.doors,
      zapi: (id) => {
        const door = deps.doors.zapi(id);
        return door && { ...door, headerToken: 'instance-token' };
      },
    },
  }));
  const send = async (headers: Record<string, string>) =>
    (await strict.server.inject({ method: 'POST', url: ADDRESS, payload: received('3EB0AAAA0004'), headers }))
      .statusCode;
  expect(await send({})).toBe(401);
  expect(await send({ 'z-api-token': 'another' })).toBe(401);
  expect(await send({ 'z-api-token': 'instance-token' })).toBe(200);
});

test('what is not JSON is refused', async () => {
  for (const payload of ['{"type":', 'texto', '', '{"a":1}x']) {
    const { statusCode, body } = await post(payload);
    expect([statusCode, JSON.parse(body).error.code]).toEqual([400, 'invalid_request']);
  }
});

test('JSON is read whatever the provider calls it', async () => {
  const { statusCode } = await post(JSON.stringify(received('3EB0AAAA0005')), ADDRESS, {
    'content-type': 'text/plain',
  });
  expect(statusCode).toBe(200);
});

test('one mebibyte is taken, one byte more is refused, told or in pieces', async () => {
  const base = await clinic.server.listen({ host: '127.0.0.1', port: 0 });
  const sized = (bytes: number) => {
    const empty = JSON.stringify({ type: 'SomethingNew', filling: '' });
    return empty.replace('""', `"${'x'.repeat(bytes - empty.length)}"`);
  };
  const send = (body: string, headers: Record<string, string>): Promise<number> => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const sent = request(`${base}${ADDRESS}`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    // The server may hang up on what it will not read.
    sent.on('error', reject);
    sent.end(body);
    return promise;
  };
  const json = { 'content-type': 'application/json' };
  const told = (body: string) => send(body, { ...json, 'content-length': String(body.length) });
  const inPieces = (body: string) => send(body, { ...json, 'transfer-encoding': 'chunked' });
  expect(await told(sized(1_048_576))).toBe(200);
  expect(await told(sized(1_048_577))).toBe(413);
  expect(await inPieces(sized(1_048_577))).toBe(413);
});

test('while the database is away the provider is asked to come again, and then nothing is lost', async () => {
  let away = true;
  await using outage = await openOutside((deps) => ({
    ...deps,
    ports: {
      ...deps.ports,
      inbox: {
        ...deps.ports.inbox,
        accept: (delivery) =>
          away
            ? Promise.reject(new StoreUnavailableError('a delivery', new Error('ECONNREFUSED')))
            : deps.ports.inbox.accept(delivery),
      },
    },
  }));
  const send = () => outage.server.inject({ method: 'POST', url: ADDRESS, payload: received('3EB0AAAA0006') });
  const refused = await send();
  expect([refused.statusCode, refused.headers['retry-after'], refused.json().error.code]).toEqual([
    503,
    '1',
    'unavailable',
  ]);
  away = false;
  expect((await send()).statusCode).toBe(200);
  await outage.settled();
  expect((await outage.ask('GET', '/conversations')).body.items).toHaveLength(1);
});
