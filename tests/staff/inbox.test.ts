import { testDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { addStaff, type Browser, RECEPTION, signedIn } from '../support/browser.ts';
import { openReception } from './open-reception.ts';

async function list(browser: Browser, filter: object) {
  const { body } = await browser.query('conversations.list', filter);
  return body.items.map(({ contact }: { readonly contact: { readonly name: string } }) => contact.name);
}

describe.each(testDatabases)('the inbox, on $name', (databases) => {
  test('who asked for a person waits until a person answers, and the conversation is theirs then', async () => {
    await using clinic = await openReception(databases);
    const bia = await signedIn(clinic, await addStaff(clinic, 'bia@clinica.example', RECEPTION));
    const [ana, caio] = [clinic.patient('5511900000001', 'Ana'), clinic.patient('5511900000002', 'Caio')];
    await ana.says('oi, bom dia');
    await caio.says('quero falar com um atendente');
    expect(await list(bia, {})).toEqual(['Caio', 'Ana']);
    expect(await list(bia, { view: 'waiting' })).toEqual(['Caio']);
    expect((await bia.query('conversations.counts')).body).toMatchObject({ waiting: 1, mine: 0, unread: 2 });

    const { items } = (await bia.query('conversations.list', { view: 'waiting' })).body;
    const [{ id, unread, lastMessage }] = items;
    expect({ unread, author: lastMessage.author }).toEqual({ unread: 1, author: 'cora' });
    const [newest] = (await bia.query('conversations.messages', { id })).body.items;
    await bia.mutate('conversations.markRead', { id, upTo: newest.id });
    await bia.mutate('conversations.send', { id, text: 'Oi, Caio, aqui é a Bia.' });
    expect(await list(bia, { view: 'waiting' })).toEqual([]);
    expect(await list(bia, { view: 'mine' })).toEqual(['Caio']);
    expect((await bia.query('conversations.get', { id })).body).toMatchObject({
      handling: 'staff',
      waiting: false,
      unread: 0,
      assignee: { name: 'Bia Ramos' },
      lastMessage: { author: 'staff' },
    });
    await caio.says('obrigado, Bia!');
    expect(await list(bia, { view: 'waiting' })).toEqual(['Caio']);
  });

  test('a reply sent twice, at once or again after a lost answer, reaches the patient once; other words are never taken for it', async () => {
    await using clinic = await openReception(databases);
    const [one, other] = [await signedIn(clinic), await signedIn(clinic)];
    const ana = clinic.patient('5511900000001', 'Ana');
    await ana.says('oi');
    const [{ id }] = (await one.query('conversations.list', {})).body.items;
    const reply = { id, text: 'Temos vaga às 15h.', key: 'envio-da-recepcao-1' };
    const answers = await Promise.all([one, other, one].map((browser) => browser.mutate('conversations.send', reply)));
    answers.push(await one.mutate('conversations.send', reply));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const changed = await other.mutate('conversations.send', { ...reply, text: 'Temos vaga às 16h.' });
    expect({ status: changed.status, refusal: changed.body.error.data.refusal }).toEqual({
      status: 422,
      refusal: 'key_reused',
    });
    await clinic.settle();
    const staff = await clinic.rows(sql`select text from message where author = 'staff'`);
    expect(staff).toEqual([{ text: 'Temos vaga às 15h.' }]);
    expect(ana.received().filter((text) => text.includes('vaga'))).toEqual(['Temos vaga às 15h.']);
    await one.mutate('conversations.send', { ...reply, key: 'envio-da-recepcao-2' });
    await clinic.settle();
    expect(ana.received().filter((text) => text.includes('vaga'))).toHaveLength(2);
  });

  test('what came after the message one has seen stays unread, however late one is told to have read', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const ana = clinic.patient('5511900000001', 'Ana');
    await ana.says('oi');
    const [{ id, unread }] = (await owner.query('conversations.list', {})).body.items;
    const [seen] = (await owner.query('conversations.messages', { id })).body.items;
    await ana.says('ainda estou aqui');
    await owner.mutate('conversations.markRead', { id, upTo: seen.id });
    expect([unread, (await owner.query('conversations.get', { id })).body.unread]).toEqual([1, 1]);
    const [newest] = (await owner.query('conversations.messages', { id })).body.items;
    await owner.mutate('conversations.markRead', { id, upTo: newest.id });
    await owner.mutate('conversations.markRead', { id, upTo: seen.id });
    expect((await owner.query('conversations.get', { id })).body.unread).toBe(0);
  });

  test('the official channel takes free words for a day after the patient wrote; later none are queued, and a new message opens it', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const ana = clinic.patient('5511900000001', 'Ana');
    await ana.says('oi');
    const [{ id, repliesUntil }] = (await owner.query('conversations.list', {})).body.items;
    expect(repliesUntil).toBe(null);
    await clinic.rows(sql`update channel set kind = 'whatsapp-cloud' where kind = 'zapi'`);
    const until = async () => Date.parse((await owner.query('conversations.get', { id })).body.repliesUntil);
    expect(await until()).toBeGreaterThan(clinic.clock.now().epochMilliseconds);
    await clinic.rows(sql`update conversation set last_inbound_at = last_inbound_at - interval '2 days'`);
    const late = await owner.mutate('conversations.send', { id, text: 'Bom dia!' });
    expect(late.body.error.data.refusal).toBe('window_over');
    expect(await clinic.rows(sql`select 1 from message where author = 'staff'`)).toEqual([]);
    expect((await owner.query('conversations.get', { id })).body.handling).toBe('cora');
    await clinic.rows(sql`update conversation set last_inbound_at = null`);
    expect(await until()).toBeLessThanOrEqual(Date.now());
    await ana.says('voltei');
    expect((await owner.mutate('conversations.send', { id, text: 'Bom dia!' })).status).toBe(200);
  });

  test('what is closed is out of the way, Cora answers again, and it opens by itself when the patient writes', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const caio = clinic.patient('5511900000002', 'Caio');
    await caio.says('quero falar com um atendente');
    const [{ id }] = (await owner.query('conversations.list', {})).body.items;
    expect((await owner.mutate('conversations.close', { id })).body).toMatchObject({ closed: true, handling: 'cora' });
    expect([await list(owner, { view: 'open' }), await list(owner, { view: 'closed' })]).toEqual([[], ['Caio']]);
    expect(await clinic.openTasks()).toEqual([]);
    await caio.says('oi de novo');
    expect([await list(owner, { view: 'open' }), await list(owner, { view: 'closed' })]).toEqual([['Caio'], []]);
  });

  test('notes, labels and assignment are for colleagues only, and nothing of them leaves', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const bia = await addStaff(clinic, 'bia@clinica.example', RECEPTION);
    await clinic.patient('5511900000001', 'Ana').says('oi');
    const [{ id }] = (await owner.query('conversations.list', {})).body.items;
    const sent = await clinic.rows(sql`select 1 from outbox`);
    await owner.mutate('conversations.note', { id, text: 'Prefere ligação à tarde' });
    await owner.mutate('conversations.label', { id, labels: ['retorno', 'convênio', 'retorno'] });
    const colleagues = (await owner.query('team.colleagues')).body;
    const her = colleagues.find(({ role }: { readonly role: string }) => role === 'receptionist');
    await owner.mutate('conversations.assign', { id, staffId: her.id });
    expect((await owner.query('conversations.notes', { id })).body).toMatchObject([
      { text: 'Prefere ligação à tarde', author: { name: 'Dona' } },
    ]);
    expect((await owner.query('conversations.get', { id })).body).toMatchObject({
      labels: ['convênio', 'retorno'],
      assignee: { id: her.id },
      handling: 'cora',
    });
    expect((await owner.query('conversations.labels')).body).toEqual(['convênio', 'retorno']);
    expect(await list(owner, { label: 'retorno' })).toEqual(['Ana']);
    expect(await list(await signedIn(clinic, bia), { view: 'mine' })).toEqual(['Ana']);
    expect(await clinic.rows(sql`select 1 from outbox`)).toHaveLength(sent.length);
    const nobody = await owner.mutate('conversations.assign', { id, staffId: id });
    expect(nobody.status).toBe(404);
  });

  test('conversations are found by the name or phone of who writes, and of the patient they write for', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const ana = clinic.patient('5511900000001', 'Mãe do João');
    await ana.says('agendar clínica geral amanhã às 15h15, meu nome é Ana Souza');
    await ana.says('sim');
    await clinic.patient('5511977770002', 'Caio').says('oi');
    expect(await list(owner, { search: 'joao mae' })).toEqual(['Mãe do João']);
    expect(await list(owner, { search: 'souza' })).toEqual(['Mãe do João']);
    expect(await list(owner, { search: '97777-0002' })).toEqual(['Caio']);
    expect(await list(owner, { search: '100%' })).toEqual([]);
  });

  test('canned replies and tasks of colleagues are kept', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    await owner.mutate('cannedReplies.save', { title: 'Endereço', text: 'Rua das Flores, 1' });
    const [reply] = (await owner.query('cannedReplies.list')).body;
    await owner.mutate('cannedReplies.save', { ...reply, text: 'Rua das Flores, 100' });
    expect((await owner.query('cannedReplies.list')).body).toMatchObject([{ text: 'Rua das Flores, 100' }]);
    await owner.mutate('cannedReplies.delete', { id: reply.id });
    expect((await owner.mutate('cannedReplies.delete', { id: reply.id })).status).toBe(404);

    const { staffId } = (await owner.query('me.get')).body;
    const { id } = (await owner.mutate('tasks.create', { title: 'Ligar', assigneeId: staffId })).body;
    await owner.mutate('tasks.change', { id, started: true });
    expect((await owner.query('tasks.list', { assigneeId: staffId })).body.items).toMatchObject([
      { id, started: true, assigneeId: staffId, status: 'open' },
    ]);
    expect((await owner.mutate('tasks.change', { id, assigneeId: id })).status).toBe(422);
  });
});
