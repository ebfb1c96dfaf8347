import { testDatabases } from '@post/db/testing';
import { describe, expect, test } from 'vitest';
import { addStaff, type Browser, RECEPTION, signedIn } from '../support/browser.ts';
import { openReception } from './open-reception.ts';

const settings = async (browser: Browser) => (await browser.query('settings.get', undefined)).body;

/** A service or professional as it stands, ready to be edited. */
async function one(browser: Browser, list: 'services' | 'professionals', name: RegExp) {
  const all: { id: string; name: string }[] = (await settings(browser))[list];
  const found = all.find((item) => name.test(item.name));
  if (!found) throw new Error(`no ${list} like ${name}`);
  const { id, ...seen } = found;
  return { id, seen };
}

describe.each(testDatabases)('what the owner sets, on $name', (databases) => {
  test('S9 · a new price is in the next answer, and the audit trail says who changed it', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const bia = clinic.patient('5511900000001', 'Bia');
    expect(await bia.says('quanto custa clínica geral?')).toContain('R$ 200,00');
    const { id, seen } = await one(owner, 'services', /^Clínica geral/i);
    const saved = await owner.mutate('settings.saveService', { id, seen, settings: { ...seen, priceCents: 23_500 } });
    expect(saved.status).toBe(200);
    expect(await bia.says('quanto custa clínica geral?')).toContain('R$ 235,00');
    const trail = (await owner.query('audit.list', { about: 'clinic' })).body.items;
    expect(trail).toMatchObject([
      { kind: 'clinic.changed', by: 'staff', subjectId: id, detail: { about: 'service', fields: 'priceCents' } },
    ]);
  });

  test('S9 · a day that the clinic closes is not offered any more, and is again when it opens', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const { id: serviceId } = await one(owner, 'services', /^Clínica geral/i);
    const free = async () =>
      (await owner.query('availability.list', { serviceId, from: '2026-11-24', to: '2026-11-24' })).body.items.length;
    const before = await free();
    expect(before).toBeGreaterThan(0);
    const closure = { from: '2026-11-24', to: '2026-11-24', reason: 'Reforma', professionalId: null };
    expect((await owner.mutate('settings.addClosure', closure)).status).toBe(200);
    expect(await free()).toBe(0);
    expect((await owner.mutate('settings.removeClosure', closure)).status).toBe(200);
    expect(await free()).toBe(before);
    expect((await owner.mutate('settings.removeClosure', closure)).status).toBe(404);
    expect((await owner.mutate('settings.addClosure', { ...closure, to: '2026-11-23' })).status).toBe(400);
  });

  test('S9 · a new professional with a new service and hours of their own can be booked right away', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const { seen: pattern } = await one(owner, 'services', /^Clínica geral/i);
    const hours = [{ weekdays: [2], from: '13:00', to: '15:00' }];
    const person = { name: 'Dra. Lia Moura', specialty: 'Acupuntura', profession: 'other', specialistRegister: null };
    const hired = await owner.mutate('settings.saveProfessional', {
      id: null,
      seen: null,
      settings: { ...person, workingHours: hours },
    });
    const service = { name: 'Acupuntura', durationMinutes: 60, aliases: [], professionalIds: [hired.body.id] };
    const settings = { ...pattern, ...service };
    const added = await owner.mutate('settings.saveService', { id: null, seen: null, settings });
    const day = { serviceId: added.body.id, from: '2026-11-24', to: '2026-11-24' };
    const times = (await owner.query('availability.list', day)).body.items;
    expect(times[0]?.startsAt).toContain('T13:00');
    expect(times.at(-1)?.startsAt).toContain('T14:00');
    expect(await clinic.patient('5511900000002', 'Rui').says('quero marcar acupuntura terça')).toMatch(
      /Dra. Lia Moura:\n1. 13:00/,
    );
  });

  test('S9 · the clinic’s rules are followed from the next request on', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const { clinic: seen } = await settings(owner);
    const wanted = { ...seen, bookingHorizonDays: 3 };
    expect((await owner.mutate('settings.changeClinic', { seen, settings: wanted })).status).toBe(200);
    const { id: serviceId } = await one(owner, 'services', /^Clínica geral/i);
    const later = { serviceId, from: '2026-12-07', to: '2026-12-08' };
    expect((await owner.query('availability.list', later)).body.items).toEqual([]);
  });

  test('S9 · numbers for digests are kept as they are dialled, and one that is none is refused', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const { clinic: seen } = await settings(owner);
    const change = (weekDigestPhone: string | null) =>
      owner.mutate('settings.changeClinic', { seen, settings: { ...seen, weekDigestPhone, asksFeedback: true } });
    expect((await change('12')).status).toBe(400);
    expect((await change('(11) 98765-4321')).status).toBe(200);
    expect((await settings(owner)).clinic).toMatchObject({ weekDigestPhone: '5511987654321', asksFeedback: true });
    const { id, seen: person } = await one(owner, 'professionals', /Helena/);
    const edit = { id, seen: person, settings: { ...person, phone: '11 98765-4322' } };
    expect((await owner.mutate('settings.saveProfessional', edit)).status).toBe(200);
    expect((await one(owner, 'professionals', /Helena/)).seen).toMatchObject({ phone: '5511987654322' });
    // Not for those who only book.
    const listed = await owner.query('catalogue.professionals', {});
    expect(listed.status).toBe(200);
    expect(JSON.stringify(listed.body)).not.toContain('5511987654322');
  });

  test('of two who edit the same service, professional or rules, the second is told and nothing is overwritten', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const service = await one(owner, 'services', /^Clínica geral/i);
    const person = await one(owner, 'professionals', /./);
    const { clinic: rules } = await settings(owner);
    const edits: [string, object, string][] = [
      ['settings.saveService', service, 'durationMinutes'],
      ['settings.saveProfessional', person, 'specialty'],
      ['settings.changeClinic', { seen: rules }, 'bookingHorizonDays'],
    ];
    const values = { durationMinutes: 50, specialty: 'Implantes', bookingHorizonDays: 20 };
    const others = { durationMinutes: 35, specialty: 'Ortodontia', bookingHorizonDays: 30 };
    for (const [procedure, edit, field] of edits) {
      const seen = 'seen' in edit ? edit.seen : null;
      const as = (from: Readonly<Record<string, unknown>>) =>
        owner.mutate(procedure, { ...edit, settings: { ...Object(seen), [field]: from[field] } });
      expect((await as(values)).status).toBe(200);
      const refused = await as(others);
      expect([procedure, refused.status, refused.body.error.data.refusal]).toEqual([
        procedure,
        409,
        'edited_meanwhile',
      ]);
    }
    expect((await one(owner, 'services', /^Clínica geral/i)).seen).toMatchObject({ durationMinutes: 50 });
    expect((await settings(owner)).clinic.bookingHorizonDays).toBe(20);
  });

  test('of three who save at the same moment, one is first and the others are told', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const { id, seen } = await one(owner, 'services', /^Clínica geral/i);
    const saves = [10_000, 11_000, 12_000].map((priceCents) =>
      owner.mutate('settings.saveService', { id, seen, settings: { ...seen, priceCents } }),
    );
    expect((await Promise.all(saves)).map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  test('two services are not called the same, nobody unknown offers one, and the reception sets nothing', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const { seen } = await one(owner, 'services', /^Clínica geral/i);
    const add = (change: object) =>
      owner.mutate('settings.saveService', { id: null, seen: null, settings: { ...seen, ...change } });
    expect((await add({ name: 'clinica GERAL' })).body.error.data.refusal).toBe('name_taken');
    const nobody = ['00000000-0000-7000-8000-000000000000'];
    expect((await add({ name: 'Outro', professionalIds: nobody })).body.error.data.refusal).toBe(
      'unknown_professional',
    );
    const bia = await signedIn(clinic, await addStaff(clinic, 'bia@clinica.example', RECEPTION));
    expect((await bia.query('settings.get', undefined)).status).toBe(403);
  });
});
