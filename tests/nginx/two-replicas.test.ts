import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClinicBehindNginx, openClinicBehindNginx } from './clinic-behind-nginx.ts';
import { ask } from './visitor.ts';

const { TEST_DATABASE_URL, TEST_REDIS_URL, TEST_NGINX } = process.env;
const PATIENT = '5511900000001';

describe.skipIf(!TEST_DATABASE_URL || !TEST_REDIS_URL || !TEST_NGINX)(
  'two web replicas and a worker behind Nginx',
  () => {
    let clinic: ClinicBehindNginx;

    beforeAll(async () => {
      clinic = await openClinicBehindNginx();
    });
    afterAll(() => clinic?.[Symbol.asyncDispose]());

    test('a patient writes to one replica, another process answers, and redeliveries to either change nothing', async () => {
      const { tell, answersTo, nginx, web } = clinic;
      const statuses = await Promise.all([1, 2, 3, 4].map(() => tell(PATIENT, '3EB0NGINX0001', 'Oi, bom dia!')));
      expect(statuses).toEqual([200, 200, 200, 200]);
      await expect.poll(() => answersTo(PATIENT).length, { timeout: 15_000 }).toBe(1);
      expect(await tell(PATIENT, '3EB0NGINX0001', 'Oi, bom dia!')).toBe(200);
      expect(await tell(PATIENT, '3EB0NGINX0002', 'Quais serviços vocês têm?')).toBe(200);
      await expect.poll(() => answersTo(PATIENT).length, { timeout: 15_000 }).toBe(2);
      for (const { url } of web) expect(nginx.log()).toContain(`"upstream":"${new URL(url).host}"`);
    });

    test('a wrong secret is refused, and so is a message over one mebibyte', async () => {
      const wrong = await clinic.deliver(Buffer.from('{}'), 'outro');
      const tooBig = await clinic.deliver(Buffer.alloc(1024 * 1024 + 1));
      expect([wrong.status, tooBig.status]).toEqual([401, 413]);
    });

    // Polling needs every request of a client at the same replica.
    test.each(['websocket', 'polling'] as const)(
      'live updates reach a screen through Nginx by %s',
      async (transport) => {
        const screen = clinic.watch(transport);
        await new Promise((resolve, reject) =>
          screen.once('connect', () => resolve(null)).once('connect_error', reject),
        );
        const event = new Promise((resolve) => screen.once('events', resolve));
        expect(await clinic.tell('5511900000005', `3EB0LIVE${transport}`, 'Oi!')).toBe(200);
        expect(await event).toBeTruthy();
        screen.disconnect();
      },
    );

    test('the REST API answers through Nginx to those with the key', async () => {
      expect((await clinic.read('/api/v1/services')).status).toBe(200);
      expect((await ask(clinic.nginx, '/api/v1/services')).status).toBe(401);
    });

    test('with one replica killed and the worker replaced, every patient still gets one answer', async () => {
      const { tell, answersTo, web, worker } = clinic;
      await web[0].kill();
      const phones = ['5511900000011', '5511900000012', '5511900000013', '5511900000014'];
      const statuses = await Promise.all(phones.map((phone) => tell(phone, `3EB0KILL${phone}`, 'Oi!')));
      expect(statuses).toEqual([200, 200, 200, 200]);
      await worker.stop();
      await worker.start();
      await expect
        .poll(() => phones.map((phone) => answersTo(phone).length), { timeout: 30_000 })
        .toEqual([1, 1, 1, 1]);
      await web[0].start();
    });
  },
);
