import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLOUD, type Outside, openOutside } from './testing/open-outside.ts';

let clinic: Outside;

beforeAll(async () => {
  clinic = await openOutside();
});

afterAll(() => clinic?.[Symbol.asyncDispose]());

const ADDRESS = '/webhooks/whatsapp-cloud';
const sign = (body: string, secret: string = CLOUD.appSecret) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

const post = (body: string, signature?: string) =>
  clinic.server.inject({
    method: 'POST',
    url: ADDRESS,
    payload: body,
    headers: { 'content-type': 'application/json', ...(signature && { 'x-hub-signature-256': signature }) },
  });

const batch = (phoneNumberId: string, texts: readonly string[]) =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '100',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '551140021000', phone_number_id: phoneNumberId },
              contacts: [{ profile: { name: 'Ana Teste' }, wa_id: '5511987650031' }],
              messages: texts.map((text) => ({
                from: '5511987650031',
                id: `wamid.${phoneNumberId}.${text}`,
                timestamp: '1795000000',
                type: 'text',
                text: { body: text },
              })),
            },
          },
        ],
      },
    ],
  });

const challenge = (token: string) =>
  clinic.server.inject(`${ADDRESS}?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`);

test('the challenge is repeated to who knows the token, as plain text', async () => {
  const right = await challenge(CLOUD.verifyToken);
  expect([right.statusCode, right.body]).toEqual([200, '1158201444']);
  expect(right.headers['content-type']).toContain('text/plain');
  expect((await challenge('wrong')).statusCode).toBe(403);
});

test('a signed batch is stored in its order, once', async () => {
  const body = batch(CLOUD.phoneNumberId, ['Oi', 'Quero marcar', 'Amanhã']);
  for (let time = 1; time <= 2; time += 1) expect((await post(body, sign(body))).statusCode).toBe(200);
  const { body: list } = await clinic.ask('GET', '/conversations');
  expect(list.items).toHaveLength(1);
  const { body: said } = await clinic.ask('GET', `/conversations/${list.items[0].id}/messages`);
  expect(said.items.map(({ text }: { text: string }) => text)).toEqual(['Amanhã', 'Quero marcar', 'Oi']);
});

test('what is not signed with our secret, byte for byte, is refused', async () => {
  const body = batch(CLOUD.phoneNumberId, ['Mentira']);
  expect((await post(body)).statusCode).toBe(401);
  expect((await post(body, sign(body, 'another-secret'))).statusCode).toBe(401);
  expect((await post(`${body} `, sign(body))).statusCode).toBe(401);
  expect((await post(body, 'sha256=zz')).statusCode).toBe(401);
});

test('signed bytes that are not JSON are refused', async () => {
  expect((await post('{"entry":', sign('{"entry":'))).statusCode).toBe(400);
});

test('events of a number that is not ours are acknowledged and not stored', async () => {
  const before = (await clinic.ask('GET', '/conversations')).body;
  const body = batch('999999999999999', ['Para outro']);
  expect((await post(body, sign(body))).statusCode).toBe(200);
  expect((await clinic.ask('GET', '/conversations')).body).toEqual(before);
});

test('an installation without a Cloud API number has no such address', async () => {
  await using without = await openOutside((deps) => ({ ...deps, doors: { ...deps.doors, cloud: null } }));
  expect((await without.server.inject(ADDRESS)).statusCode).toBe(404);
});
