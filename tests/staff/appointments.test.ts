import { testDatabases } from '@post/db/testing';
import { describe, expect, test } from 'vitest';
import { type Browser, signedIn } from '../support/browser.ts';
import { openReception } from './open-reception.ts';

async function wishOf(owner: Browser, startsAt: string) {
  const services: { id: string; name: string }[] = (await owner.query('catalogue.services', {})).body.items;
  const people: { id: string; name: string }[] = (await owner.query('catalogue.professionals', {})).body.items;
  const serviceId = services.find(({ name }) => name === 'Clínica geral')?.id;
  const professionalId = people.find(({ name }) => name.includes('Helena'))?.id;
  return { serviceId, professionalId, startsAt };
}

const patient = (name: string, phone: string) => ({ patient: { name, phone } });

describe.each(testDatabases)('what the desk does with the agenda, on $name', (databases) => {
  test('a time that is not free says why and what would be; only who asks for it fits a visit in over another', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const ten = await wishOf(owner, '2026-11-24T10:00:00-03:00');
    expect((await owner.query('availability.check', ten)).body).toEqual({ reasons: [], nearest: [], colleague: null });
    expect((await owner.mutate('appointments.book', { ...ten, ...patient('Ana Teste', '11987650311') })).status).toBe(
      200,
    );
    const verdict = (await owner.query('availability.check', ten)).body;
    expect(verdict.reasons).toEqual([{ kind: 'taken', detail: null }]);
    expect(verdict.nearest[0]).toMatchObject({ professionalId: ten.professionalId });
    const lunch = await owner.query('availability.check', { ...ten, startsAt: '2026-11-24T12:30:00-03:00' });
    expect(lunch.body.reasons).toEqual([{ kind: 'lunch', detail: expect.stringMatching(/^\d\d:\d\d–\d\d:\d\d$/) }]);

    const rui = { ...ten, ...patient('Rui Modelo', '11987650312') };
    const refused = await owner.mutate('appointments.book', rui);
    expect(refused.body.error.data.refusal).toBe('time_taken');
    expect((await owner.mutate('appointments.fitIn', rui)).status).toBe(200);
    const { items } = (await owner.query('appointments.list', { from: '2026-11-24', to: '2026-11-25' })).body;
    expect(items).toHaveLength(2);
  });

  test('a cancelled visit comes back with one click, and its history tells both', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const ten = await wishOf(owner, '2026-11-24T10:00:00-03:00');
    const { id } = (await owner.mutate('appointments.book', { ...ten, ...patient('Ana Teste', '11987650311') })).body;
    await owner.mutate('appointments.cancel', { id });
    expect((await owner.mutate('appointments.restore', { id })).body.status).toBe('scheduled');
    const kinds = (await owner.query('appointments.history', { id })).body.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(['appointment.changed', 'appointment.cancelled', 'appointment.booked']);
    await owner.mutate('appointments.cancel', { id });
    await owner.mutate('appointments.book', { ...ten, ...patient('Rui Modelo', '11987650312') });
    const refused = await owner.mutate('appointments.restore', { id });
    expect(refused.status).toBe(409);
    expect(refused.body.error.data).toMatchObject({ refusal: 'time_taken', reasons: ['taken'] });
  });
});
