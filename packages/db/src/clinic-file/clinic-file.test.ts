import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from '@post/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabases } from '../../testing/open-test-database.ts';
import { channelByExternalId, channels, ensureChannel } from '../channels.ts';
import { createStore } from '../store/create-store.ts';
import { demoClinicFile } from './demo-clinic-file.ts';
import { clinicCount, importClinic, importFirstClinic } from './import-clinic.ts';
import { parseClinicFile } from './parse-clinic-file.ts';
import { readClinicFile } from './read-clinic-file.ts';

describe.each(testDatabases)('importing a clinic into the $name', { timeout: 60_000 }, ({ open }) => {
  let place: TestDatabase;
  beforeAll(async () => {
    place = await open();
  });
  afterAll(() => place[Symbol.asyncDispose]());

  test('an empty installation gets the demo clinic once, however many processes start together', async () => {
    const { database } = place;
    const material = await readClinicFile(demoClinicFile);
    const added = await Promise.all([1, 2, 3].map(() => importFirstClinic(database, material)));
    expect(added.filter((id) => id !== null)).toHaveLength(1);
    expect(await clinicCount(database)).toBe(1);
    const clinicId = added.find((id) => id !== null);
    if (clinicId == null) throw new Error('not imported');
    const store = createStore(database);
    const { clinic, professionals, services, closures } = await store.read(clinicId, (reader) => reader.catalogue());
    expect(clinic).toMatchObject({ name: 'Clínica Aurora', timeZone: 'America/Sao_Paulo', handoffIdleMinutes: 120 });
    expect(professionals.map((one) => one.name)[2]).toBe('Dr. Otávio Lins');
    expect(professionals[2]?.workingHours[1]).toEqual({
      weekdays: [2, 4],
      from: Temporal.PlainTime.from('13:00'),
      to: Temporal.PlainTime.from('17:30'),
    });
    expect(services.map((one) => one.name)[3]).toBe('Clínica geral');
    expect(services[3]?.professionalIds).toEqual([professionals[0]?.id, professionals[1]?.id]);
    expect(services[7]).toMatchObject({ durationMinutes: 50, bufferAfterMinutes: 10, recurring: true });
    expect(services[3]?.aliases).toContain('limpeza');
    expect(closures).toMatchObject([{ reason: 'Recesso de fim de ano', professionalId: null }]);
    const documents = await store.read(clinicId, (reader) => reader.knowledgeDocuments({ limit: 50, cursor: null }));
    expect(documents.items).toHaveLength(6);
  });

  test('a small clinic needs little more than names; a second clinic may be added on purpose', async () => {
    const { database } = place;
    const clinicJson = {
      clinic: { name: 'Só Uma' },
      professionals: [{ name: 'Eva' }],
      services: [{ name: 'Sessão', durationMinutes: 50 }],
    };
    const id = await importClinic(database, { clinicJson, knowledge: [] });
    const catalogue = await createStore(database).read(id, (reader) => reader.catalogue());
    expect(catalogue.services[0]?.professionalIds).toEqual([catalogue.professionals[0]?.id]);
    expect(catalogue.services[0]?.aliases).toEqual([]);
    expect(catalogue.clinic).toMatchObject({ assistantName: 'Cora', slotStepMinutes: 15 });
  });

  test('a channel belongs to one clinic and is found by its provider id', async () => {
    const { database } = place;
    const clinicJson = { clinic: { name: 'Canal' } };
    const [one, two] = [
      await importClinic(database, { clinicJson, knowledge: [] }),
      await importClinic(database, { clinicJson, knowledge: [] }),
    ];
    const wanted = { clinicId: one, kind: 'zapi', externalId: 'INST9' } as const;
    const made = await Promise.all([ensureChannel(database, wanted), ensureChannel(database, wanted)]);
    expect(made[0]).toEqual(made[1]);
    expect(await channelByExternalId(database, 'zapi', 'INST9')).toEqual(made[0]);
    expect(await channelByExternalId(database, 'simulator', 'INST9')).toBeNull();
    expect(await channels(database)).toContainEqual(made[0]);
    await expect(ensureChannel(database, { ...wanted, clinicId: two })).rejects.toThrow(/another clinic/);
  });
});

describe('a clinic file that is wrong is told in one line that names the place', () => {
  const clinic = { name: 'X' };
  const hours = (from: string, to: string) => ({
    clinic,
    professionals: [{ name: 'Eva', workingHours: [{ weekdays: ['mon'], from, to }] }],
  });
  test.each([
    ['nothing', null, /^clinic file: .*expected object/],
    ['no name', { clinic: {} }, /clinic\.name: /],
    ['a zone that is none', { clinic: { ...clinic, timezone: 'Mars/Base' } }, /clinic\.timezone: expected an IANA/],
    ['a time that is none', hours('9h', '12:00'), /professionals\[0\]\.workingHours\[0\]\.from: expected a time/],
    ['hours backwards', hours('12:00', '09:00'), /professionals\[0\]\.workingHours\[0\]\.to: expected after/],
    [
      'a duration in words',
      { clinic, services: [{ name: 'S', durationMinutes: 'uma hora' }] },
      /services\[0\]\.durationMinutes: /,
    ],
    [
      'a stranger',
      { clinic, services: [{ name: 'S', durationMinutes: 5, professionals: ['Zé'] }] },
      /services\[0\]\.professionals\[0\]: no professional is called "Zé"/,
    ],
    [
      '30 February',
      { clinic, closures: [{ from: '2026-02-30', to: '2026-03-01' }] },
      /closures\[0\]\.from: expected a date/,
    ],
    [
      'a name twice',
      { clinic, professionals: [{ name: 'Eva' }, { name: 'Eva' }] },
      /professionals\[1\]\.name: "Eva" is there twice/,
    ],
  ])('%s', (_what, json, message) => {
    const parse = () => parseClinicFile(json);
    expect(parse).toThrow(message);
    expect(parse).toThrow(/^[^\n]+$/);
  });

  test('a file that is not there, or is not JSON', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'post-clinic-'));
    await writeFile(join(folder, 'clinic.json'), '{nope');
    await expect(readClinicFile(join(folder, 'none.json'))).rejects.toThrow(/cannot read/);
    await expect(readClinicFile(join(folder, 'clinic.json'))).rejects.toThrow(/is not JSON/);
    await rm(folder, { recursive: true });
  });
});
