import { type Replay, type ReplayChange, replayConversation } from '@post/application';
import { testDatabases } from '@post/db/testing';
import type { ConversationId } from '@post/domain';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openClinic, type TestClinic } from '../support/open-clinic.ts';

const signal = new AbortController().signal;

/** Every row of every table, so that anything a replay left would show. */
async function everything(clinic: TestClinic): Promise<Readonly<Record<string, number | string>>> {
  const tables = await clinic.rows<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`);
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await clinic.rows<{ hash: string }>(
      sql`select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${sql.identifier(name)} t`,
    );
    found[name] = row?.hash ?? '';
  }
  return found;
}

async function replay(clinic: TestClinic, change: ReplayChange): Promise<Replay> {
  const [row] = await clinic.rows<{ id: ConversationId }>(sql`select id from conversation`);
  if (!row) throw new Error('no conversation was kept');
  const request = { clinicId: clinic.clinicId, conversationId: row.id, change, asOf: clinic.clock.now() };
  return replayConversation(clinic.server.ports, request, signal);
}

describe.each(testDatabases)('a stored conversation is played once more · $name', (database) => {
  test('booked as it was, it comes to the same; nothing is written and nothing is sent', async () => {
    await using clinic = await openClinic({ database, now: '2026-03-09T10:00' });
    const ana = clinic.patient('5511900000061');
    await ana.says('quero marcar clínica geral amanhã às 10h, meu nome é Ana Souza');
    await ana.says('sim');
    await ana.says('quanto custa?');
    await ana.says('quero cancelar minha consulta');
    await ana.says('sim');
    expect((await clinic.agenda()).map(({ status }) => status)).toEqual(['cancelled']);
    const [before, sent] = [await everything(clinic), clinic.provider.requests];
    expect(await replay(clinic, {})).toEqual({ kind: 'same', turns: 5 });
    expect(await everything(clinic)).toEqual(before);
    expect(clinic.provider.requests).toBe(sent);
  });

  test('under another rule, the first turn that goes another way is shown', async () => {
    await using clinic = await openClinic({ database, now: '2026-03-09T10:00' });
    const ana = clinic.patient('5511900000061');
    await ana.says('quero marcar clínica geral amanhã às 10h, meu nome é Ana Souza');
    await ana.says('sim');
    const before = await everything(clinic);
    const slow = await replay(clinic, {
      catalogue: (catalogue) => ({ ...catalogue, clinic: { ...catalogue.clinic, minimumNoticeMinutes: 2880 } }),
    });
    expect(slow).toMatchObject({ kind: 'other-acts', turn: 1, after: { proposal: null } });
    expect(slow.kind === 'other-acts' && slow.before.proposal).toContain('2026-03-10T13:00:00Z');
    expect(await everything(clinic)).toEqual(before);
  });

  test('with another document or another price, what would be said otherwise is shown', async () => {
    await using clinic = await openClinic({ database, now: '2026-03-09T10:00' });
    const ana = clinic.patient('5511900000061');
    await ana.says('quanto custa clínica geral?');
    await ana.says('tem estacionamento?');
    const before = await everything(clinic);
    const dearer = await replay(clinic, {
      catalogue: (catalogue) => ({
        ...catalogue,
        services: catalogue.services.map((service) => ({ ...service, priceCents: 99_900 })),
      }),
    });
    expect(dearer).toMatchObject({ kind: 'other-words', turn: 1 });
    expect(dearer.kind === 'other-words' && dearer.after.text).toContain('999,00');
    const [parking] = await clinic.rows<{ title: string }>(
      sql`select title from knowledge_document where markdown ilike '%estacionamento%'`,
    );
    const elsewhere = await replay(clinic, {
      documents: [{ title: parking?.title ?? '', markdown: 'Há estacionamento na Rua Nova, 7.' }],
    });
    expect(elsewhere).toMatchObject({ kind: 'other-words', turn: 2 });
    expect(elsewhere.kind === 'other-words' && elsewhere.after.text).toContain('Rua Nova, 7');
    expect(await everything(clinic)).toEqual(before);
  });

  test('with another brain that hands everyone over, the first turn is shown, and no staff are called', async () => {
    await using clinic = await openClinic({ database, now: '2026-03-09T10:00' });
    await clinic.patient('5511900000061').says('tem estacionamento?');
    const { receptionist } = clinic.server.ports;
    const handsOver = await replay(clinic, {
      receptionist: {
        async compose(turn, tools, aborted) {
          tools.handOver('Sempre');
          return receptionist.compose(turn, tools, aborted);
        },
      },
    });
    expect(handsOver).toMatchObject({ kind: 'other-acts', turn: 1, after: { handedOver: true, tasks: ['handover'] } });
    expect(await clinic.openTasks()).toEqual([]);
  });
});
