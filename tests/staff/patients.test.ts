import { mayContactProactively } from '@post/application';
import { testDatabases } from '@post/db/testing';
import type { ContactId } from '@post/domain';
import { describe, expect, test } from 'vitest';
import { addStaff, type Browser, RECEPTION, signedIn } from '../support/browser.ts';
import type { TestClinic } from '../support/open-clinic.ts';
import { openReception } from './open-reception.ts';

async function anaBooked(clinic: TestClinic, owner: Browser): Promise<string> {
  const ana = clinic.patient('5511900000001', 'Ana');
  await ana.says('agendar clínica geral amanhã às 15h15, meu nome é Ana Souza');
  await ana.says('sim');
  const [patient] = (await owner.query('patients.list', { search: 'souza' })).body.items;
  return patient.id;
}

describe.each(testDatabases)('what the desk does with a patient, on $name', (databases) => {
  test('who edits what a colleague changed meanwhile is told so with what stands there now, and nothing is overwritten', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const bia = await signedIn(clinic, await addStaff(clinic, 'bia@clinica.example', RECEPTION));
    const id = await anaBooked(clinic, owner);
    const { name, phone, birthDate } = (await owner.query('patients.get', { id })).body;
    const seen = { name, phone, birthDate };
    expect((await bia.mutate('patients.change', { id, name: 'Ana Maria Souza', seen })).status).toBe(200);
    const refused = await owner.mutate('patients.change', { id, birthDate: '1990-05-03', seen });
    expect(refused.status).toBe(409);
    expect(refused.body.error.data).toMatchObject({
      refusal: 'edited_meanwhile',
      current: { name: 'Ana Maria Souza', birthDate: null },
    });
    expect((await owner.query('patients.get', { id })).body).toMatchObject({
      name: 'Ana Maria Souza',
      birthDate: null,
    });
    const now = { ...seen, name: 'Ana Maria Souza' };
    const saved = await owner.mutate('patients.change', { id, birthDate: '1990-05-03', seen: now });
    expect(saved.body).toMatchObject({ name: 'Ana Maria Souza', birthDate: '1990-05-03' });
  });

  test('of two colleagues who save at the same moment, one is told that the other was first', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const id = await anaBooked(clinic, owner);
    const { name, phone, birthDate } = (await owner.query('patients.get', { id })).body;
    const seen = { name, phone, birthDate };
    const saves = ['Ana Lima', 'Ana Prado', 'Ana Rocha'].map((wanted) =>
      owner.mutate('patients.change', { id, name: wanted, seen }),
    );
    const answers = (await Promise.all(saves)).map(({ status }) => status);
    expect(answers.toSorted()).toEqual([200, 409, 409]);
  });

  test("who writes for a patient is on the patient's page; what they say at the counter about messages counts like SAIR", async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const id = await anaBooked(clinic, owner);
    const contacts = async () => (await owner.query('patients.profile', { id })).body.contacts;
    const [ana] = await contacts();
    expect(ana).toMatchObject({
      phone: '5511900000001',
      relation: 'self',
      permissions: [
        { purpose: 'reminders', allowed: true, since: null, by: null },
        { purpose: 'campaigns', allowed: false, since: null, by: null },
      ],
    });
    const contactId: ContactId = ana.id;
    const may = () =>
      clinic.server.ports.store.read(clinic.clinicId, (reader) =>
        mayContactProactively(reader, contactId, 'reminders'),
      );
    expect(await may()).toBe(true);
    const permit = (state: string) => owner.mutate('patients.permit', { contactId, purpose: 'reminders', state });
    for (let time = 0; time < 2; time += 1) expect((await permit('withdrawn')).status).toBe(200);
    expect(await may()).toBe(false);
    expect((await contacts())[0].permissions[0]).toMatchObject({ allowed: false, by: 'staff' });
    expect((await clinic.eventKinds()).filter((kind) => kind === 'contact.permissions')).toHaveLength(1);
    await permit('granted');
    expect(await may()).toBe(true);
    expect(
      (await owner.mutate('patients.permit', { contactId: id, purpose: 'reminders', state: 'granted' })).status,
    ).toBe(404);
  });
});
