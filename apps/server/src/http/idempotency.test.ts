import { testDatabases } from '@post/db/testing';
import { describe, expect, test } from 'vitest';
import { type Outside, openOutside } from './testing/open-outside.ts';

/** Everything needed to book the same person at the same time. */
async function booking({ ask }: Outside, startsAt: string) {
  const { body } = await ask('GET', '/services');
  const service = body.items.find(({ name }: { name: string }) => name === 'Clínica geral');
  const people = (await ask('GET', '/professionals')).body.items;
  const professional = people.find(({ name }: { name: string }) => name.includes('Caio'));
  const patient = { name: 'Ana Teste', phone: '11987650001' };
  return { serviceId: service.id, professionalId: professional.id, startsAt, patient };
}

const CALLERS = 5;

describe.each(testDatabases)('on the $name', (databases) => {
  test('equal requests at the same moment book once, and all hear the same', async () => {
    await using clinic = await openOutside(undefined, databases);
    const payload = await booking(clinic, '2026-12-08T11:00:00-03:00');
    const headers = { 'idempotency-key': 'booking-at-once' };
    const { events } = clinic.nudges;
    const answers = await Promise.all(
      Array.from({ length: CALLERS }, () => clinic.ask('POST', '/appointments', { payload, headers })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(CALLERS).fill(201));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(clinic.nudges.events).toBe(events + 1);
    const { body } = await clinic.ask('GET', '/appointments');
    expect(body.items).toHaveLength(1);
    expect((await clinic.ask('GET', '/patients')).body.items).toHaveLength(1);
  });

  test('requests with other keys at the same moment: one books, the others get alternatives', async () => {
    await using clinic = await openOutside(undefined, databases);
    const payload = await booking(clinic, '2026-12-08T11:00:00-03:00');
    const answers = await Promise.all(
      Array.from({ length: CALLERS }, (_, caller) => {
        const patient = { name: `Ana Teste ${caller}`, phone: '11987650001' };
        const headers = { 'idempotency-key': `booking-${caller}` };
        return clinic.ask('POST', '/appointments', { payload: { ...payload, patient }, headers });
      }),
    );
    const losers = answers.filter(({ status }) => status === 409);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(losers).toHaveLength(CALLERS - 1);
    for (const { body } of losers) {
      expect(body.error.code).toBe('time_taken');
      expect(body.alternatives.length).toBeGreaterThan(0);
    }
    expect((await clinic.ask('GET', '/patients')).body.items).toHaveLength(1);
  });
});
