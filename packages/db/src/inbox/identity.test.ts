import type { ConversationId, SenderIdentity } from '@post/domain';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestClinic, type TestClinic } from '../../testing/open-test-clinic.ts';
import { type TestDatabase, testDatabases } from '../../testing/open-test-database.ts';
import { openDesk, type TestDesk } from '../../testing/test-conversation.ts';
import { echo, says, someone } from '../../testing/test-events.ts';

describe.each(testDatabases)('who is who, on the $name', { timeout: 60_000 }, ({ open }) => {
  let place: TestDatabase;
  let clinic: TestClinic;
  let desk: TestDesk;

  beforeAll(async () => {
    place = await open();
    clinic = await openTestClinic(place.database);
    desk = openDesk(clinic);
  });
  afterAll(() => place[Symbol.asyncDispose]());

  const hear = (sender: SenderIdentity, text = 'oi') => desk.hear(says(sender, text));
  const contactOf = async (conversationId: ConversationId) =>
    clinic.store.read(clinic.clinicId, async (reader) => {
      const conversation = await reader.conversation(conversationId);
      return conversation === null ? null : reader.contact(conversation.contactId);
    });

  test('a mobile with and without its ninth digit is one person', async () => {
    const long = await hear(someone({ phone: '5511987650001' }));
    expect(await hear(someone({ phone: '551187650001' }))).toBe(long);
    expect(await desk.texts(long)).toHaveLength(2);
    const short = await hear(someone({ phone: '552187650002' }));
    expect(await hear(someone({ phone: '5521987650002' }))).toBe(short);
  });

  test('landlines, neighbours and foreign numbers stay apart', async () => {
    const all = ['551132650001', '5511932650001', '5511987650003', '5511987650004', '5512987650003', '14155550001'];
    const conversations = await Promise.all(all.map((phone) => hear(someone({ phone }))));
    expect(new Set(conversations).size).toBe(all.length);
  });

  test('a hidden id seen once beside a phone is that person from then on', async () => {
    const lid = '90000000000001@lid';
    const first = await hear(someone({ phone: '5511987650010', lid }));
    expect(await hear(someone({ lid }))).toBe(first);
    expect(await hear(someone({ phone: '551187650010' }))).toBe(first);
  });

  test('a business-scoped id without a phone is a person whose phone is not known', async () => {
    const id = await hear(someone({ businessScopedId: 'BR.1502500001' }));
    expect(await hear(someone({ businessScopedId: 'BR.1502500001' }))).toBe(id);
    expect(await contactOf(id)).toMatchObject({ phone: null });
  });

  test('evidence merges two conversations into one: words in order, nothing unanswered lost, and it can be undone', async () => {
    const lid = '90000000000020@lid';
    const phone = '5511987650020';
    const hidden = await hear(someone({ lid }), 'primeira');
    const known = await hear(someone({ phone }), 'segunda');
    await hear(someone({ lid }), 'terceira');
    expect(known).not.toBe(hidden);
    const running = await desk.claim(hidden);
    const one = await hear(someone({ lid, phone }), 'quarta');
    expect(one).toBe(known);
    expect(await desk.texts(one)).toEqual(['primeira', 'segunda', 'terceira', 'quarta']);
    expect(await desk.unanswered(one)).toHaveLength(4);
    expect(await hear(someone({ lid }), 'quinta')).toBe(one);
    expect(await desk.isWaiting(hidden)).toBe(false);
    await expect(desk.answer(running, 'só metade')).rejects.toThrow(/lost its claim/);
    await desk.answer(await desk.claim(one), 'tudo');
    expect(await contactOf(one)).toMatchObject({ phone });
    const [merge] = await place.database.read('test', (session) =>
      session.rows<{ moved: { identities: unknown; conversations: { id: string; messages: string[] }[] } }>(
        sql`select moved from contact_merge order by at desc limit 1`,
      ),
    );
    expect(merge?.moved.identities).toEqual([{ kind: 'lid', value: lid }]);
    expect(merge?.moved.conversations).toMatchObject([{ id: hidden, into: one }]);
    expect(merge?.moved.conversations[0]?.messages).toHaveLength(2);
  });

  test('patients follow their contact through a merge', async () => {
    const lid = '90000000000030@lid';
    const hidden = await contactOf(await hear(someone({ lid })));
    if (hidden === null) throw new Error('no contact');
    const patientId = await clinic.store.transact(clinic.clinicId, async (tx) => {
      const patient = await tx.insertPatient({ name: 'Lia Teste', phone: null, birthDate: null });
      await tx.linkPatient(hidden.id, patient.id, 'responsible');
      return patient.id;
    });
    const one = await contactOf(await hear(someone({ lid, phone: '5511987650030' })));
    if (one === null) throw new Error('no contact');
    const patients = await clinic.store.read(clinic.clinicId, (reader) => reader.patientsOfContact(one.id));
    expect(patients).toMatchObject([{ id: patientId, relation: 'responsible' }]);
  });

  test('two people with a phone each are never merged, whatever an event claims', async () => {
    const lid = '90000000000040@lid';
    const ana = await hear(someone({ phone: '5511987650040', lid }), 'da ana');
    const bia = await hear(someone({ phone: '5511987650041' }), 'da bia');
    expect(await hear(someone({ phone: '5511987650041', lid }), 'estranho')).toBe(bia);
    expect(await hear(someone({ phone: '5511987650042', lid }), 'de outra')).not.toBe(ana);
    expect(await hear(someone({ lid }))).toBe(ana);
    expect(await desk.texts(bia)).toEqual(['da bia', 'estranho']);
  });

  test('while staff have either of two merged conversations, staff have the whole', async () => {
    const lid = '90000000000050@lid';
    const phone = '5511987650050';
    await hear(someone({ lid }), 'oi');
    await hear(someone({ phone }), 'olá');
    await desk.record(echo(someone({ phone }), 'Aqui é a Bia'));
    const one = await hear(someone({ phone, lid }), 'sou eu');
    expect(await desk.isWaiting(one)).toBe(false);
    expect(await desk.unanswered(one)).toEqual([]);
  });

  test('the same phone at two clinics is two contacts', async () => {
    const other = openDesk(await openTestClinic(place.database));
    const sender = someone({ phone: '5511987650060' });
    expect(await other.hear(says(sender, 'oi'))).not.toBe(await hear(sender));
  });

  test('names arriving together or one by one, in any order, end as one person per phone', async () => {
    let series = 0;
    const forms = fc.array(fc.constantFrom('long', 'short', 'lid', 'business', 'all', 'lid+phone', 'business+phone'), {
      minLength: 1,
      maxLength: 5,
    });
    const property = fc.asyncProperty(forms, async (order) => {
      series += 1;
      const number = String(61_000_000 + series);
      const all = { phone: `55119${number}`, lid: `${number}@lid`, businessScopedId: `BR.${number}` };
      const { phone, lid, businessScopedId } = all;
      const spelt: Readonly<Record<string, SenderIdentity>> = {
        long: someone({ phone }),
        short: someone({ phone: `5511${number}` }),
        lid: someone({ lid }),
        business: someone({ businessScopedId }),
        'lid+phone': someone({ lid, phone }),
        'business+phone': someone({ businessScopedId, phone }),
      };
      for (const form of order) await hear(spelt[form] ?? all, form);
      const last = await hear(all, 'todas');
      expect(await desk.texts(last)).toEqual([...order, 'todas']);
    });
    await fc.assert(property, { numRuns: 15 });
  });
});
