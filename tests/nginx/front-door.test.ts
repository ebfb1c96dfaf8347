import { connect } from 'node:http2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type NginxService, startNginx } from '../support/services/nginx.ts';
import { type Replica, startReplica } from './replica.ts';
import { ask, askWithoutTls, upgrade } from './visitor.ts';

const SECRET = 'segredo-do-webhook';
const WEBHOOK = `/webhooks/zapi/instance-1/${SECRET}`;
const MEBIBYTE = 1024 * 1024;

const times = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

describe.skipIf(!process.env.TEST_NGINX)('the real Nginx with our nginx.conf', () => {
  let first: Replica;
  let second: Replica;
  let nginx: NginxService;

  beforeAll(async () => {
    first = await startReplica('first');
    second = await startReplica('second');
    nginx = await startNginx([first.address, second.address]);
  });
  afterAll(async () => {
    await nginx?.stop();
    await first?.stop();
    await second?.stop();
  });

  test('a visitor without TLS is sent to the secure address, with method and path kept', async () => {
    const { status, headers } = await askWithoutTls(nginx, '/agenda?dia=1');
    expect({ status, location: headers.location }).toEqual({ status: 308, location: 'https://127.0.0.1/agenda?dia=1' });
  });

  test('browsers speak HTTP/2', async () => {
    const session = connect(nginx.url, { ca: nginx.certificate });
    const stream = session.request({ ':path': '/' });
    const status = await new Promise((resolve, reject) => {
      stream.on('response', (headers) => resolve(headers[':status']));
      stream.on('error', reject);
      session.on('error', reject);
    });
    stream.resume();
    await new Promise<void>((resolve) => session.close(resolve));
    expect(status).toBe(200);
  });

  test.each(['/', '/metrics', '/api/v1/services'])(
    '%s carries every security header, whatever the answer',
    async (path) => {
      const { headers } = await ask(nginx, path);
      expect(headers).toMatchObject({
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
      expect(headers.server).toBe('nginx');
    },
  );

  test('a policy that the server sets itself is the only one', async () => {
    const { headers } = await ask(nginx, '/docs');
    expect(headers['content-security-policy']).toBe("default-src 'self'");
  });

  test('the numbers for the operator are not for the internet', async () => {
    expect((await ask(nginx, '/metrics')).status).toBe(404);
  });

  test('a webhook of one mebibyte passes whole, one byte more is refused', async () => {
    const fits = await ask(nginx, WEBHOOK, { method: 'POST', body: Buffer.alloc(MEBIBYTE) });
    expect({ status: fits.status, bytes: fits.seen().bytes }).toEqual({ status: 200, bytes: MEBIBYTE });
    const tooBig = await ask(nginx, WEBHOOK, { method: 'POST', body: Buffer.alloc(MEBIBYTE + 1) });
    expect(tooBig.status).toBe(413);
  });

  test('no number of webhooks is ever too many; sign-ins are', async () => {
    const post = (path: string) => ask(nginx, path, { method: 'POST', body: Buffer.from('{}') });
    const webhooks = await Promise.all(times(300).map(() => post(WEBHOOK)));
    expect(new Set(webhooks.map(({ status }) => status))).toEqual(new Set([200]));
    const signIns = await Promise.all(times(100).map(() => post('/api/auth/sign-in/email')));
    expect(new Set(signIns.map(({ status }) => status))).toEqual(new Set([200, 429]));
  });

  test('webhooks are spread over the replicas', async () => {
    const answers = await Promise.all(times(20).map(() => ask(nginx, WEBHOOK, { method: 'POST' })));
    expect(new Set(answers.map((answer) => answer.seen().replica))).toEqual(new Set(['first', 'second']));
  });

  test('one client stays with one replica, many clients use both', async () => {
    const from = (address: string) => ask(nginx, '/socket.io/', { headers: { 'x-forwarded-for': address } });
    const one = await Promise.all(times(20).map(() => from('203.0.113.7')));
    expect(new Set(one.map((answer) => answer.seen().replica)).size).toBe(1);
    const many = await Promise.all(times(40).map((index) => from(`203.0.113.${index + 1}`)));
    expect(new Set(many.map((answer) => answer.seen().replica)).size).toBe(2);
  });

  test('only a trusted proxy may say for whom it asks', async () => {
    const claim = { 'x-forwarded-for': '198.51.100.9' };
    const trusted = await ask(nginx, '/', { headers: claim });
    expect(trusted.seen().headers['x-forwarded-for']).toBe('198.51.100.9');
    const stranger = await ask(nginx, '/', { headers: claim, from: '127.0.0.2' });
    expect(stranger.seen().headers).toMatchObject({ 'x-forwarded-for': '127.0.0.2', 'x-forwarded-proto': 'https' });
  });

  test('a WebSocket passes through in both directions', async () => {
    const socket = await upgrade(nginx, '/socket.io/?transport=websocket');
    const echoed = new Promise((resolve) => socket.once('data', (data: Buffer) => resolve(data.toString())));
    socket.write('bom dia');
    expect(await echoed).toBe('bom dia');
    socket.destroy();
  });

  test('long answers are compressed for those who ask', async () => {
    const long = await ask(nginx, '/trpc/long', { headers: { 'accept-encoding': 'gzip' } });
    expect(long.headers['content-encoding']).toBe('gzip');
    expect(long.body.length).toBeLessThan(5000);
  });

  test('the log names no webhook secret, no calendar token, no query and no address', async () => {
    await ask(nginx, '/calendar/token-da-agenda.ics');
    await ask(nginx, '/api/v1/patients?name=Joana', { headers: { 'x-forwarded-for': '203.0.113.77' } });
    await expect.poll(() => nginx.log()).toContain('"path":"/api/v1/patients"');
    expect(nginx.log()).toContain('"path":"/webhooks/zapi/…"');
    for (const secret of [SECRET, 'token-da-agenda', 'Joana', '203.0.113.77'])
      expect(nginx.log()).not.toContain(secret);
  });
});

describe.skipIf(!process.env.TEST_NGINX)('when a replica goes away', () => {
  const postWebhook = (nginx: NginxService) => ask(nginx, WEBHOOK, { method: 'POST', body: Buffer.from('{}') });

  test('the other one takes every webhook and every visitor', async () => {
    await using first = await startReplica('first');
    await using second = await startReplica('second');
    await using nginx = await startNginx([first.address, second.address]);
    await first.stop();
    const webhooks = await Promise.all(times(20).map(() => postWebhook(nginx)));
    const visits = await Promise.all(
      times(20).map((index) => ask(nginx, '/', { headers: { 'x-forwarded-for': `203.0.113.${index + 1}` } })),
    );
    const replicas = [...webhooks, ...visits].map((answer) => answer.seen().replica);
    expect(new Set(replicas)).toEqual(new Set(['second']));
    expect(nginx.log()).not.toContain(SECRET);
  });

  test('a webhook that it had already read is handed to the other; a booking is not asked for twice', async () => {
    await using first = await startReplica('first');
    await using second = await startReplica('second');
    await using nginx = await startNginx([first.address, second.address]);
    first.dropEverything();
    const webhooks = await Promise.all(times(10).map(() => postWebhook(nginx)));
    expect(new Set(webhooks.map((answer) => answer.seen().replica))).toEqual(new Set(['second']));
    expect(first.requests()).toBeGreaterThan(0);
    second.dropEverything();
    const before = first.requests() + second.requests();
    const booking = await ask(nginx, '/api/v1/appointments', { method: 'POST', body: Buffer.from('{}') });
    expect(booking.status).toBe(502);
    expect(first.requests() + second.requests()).toBe(before + 1);
  });
});
