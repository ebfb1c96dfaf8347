import { escalatePromises } from '@post/application';
import { testDatabases } from '@post/db/testing';
import type { ConversationId } from '@post/domain';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { callRest } from '../support/call-rest.ts';
import { openClinic, type TestClinic } from '../support/open-clinic.ts';
import { startOpenAiServer } from '../support/openai-server.ts';
import { until } from '../support/services/until.ts';
import { receivedPayload } from '../support/zapi-payload.ts';

interface TaskRow {
  readonly kind: string;
  readonly status: string;
  readonly urgent: boolean;
  readonly due: string;
  readonly closedBy: string | null;
}

const MONDAY = '2026-03-09T10:00';
const PHONE = '5511900000401';

describe.each(testDatabases)('what a patient is promised, $name', (database) => {
  const open = (now = MONDAY) => openClinic({ database, now });
  const tasks = (clinic: TestClinic) =>
    clinic.rows<TaskRow>(sql`
      select kind, status, urgent, closed_by as "closedBy",
        to_char(due_at at time zone 'America/Sao_Paulo', 'YYYY-MM-DD HH24:MI') as due
      from task order by created_at`);
  const marks = async (clinic: TestClinic, kind: string) =>
    (await clinic.eventKinds()).filter((one) => one === kind).length;

  test('D27 · a person is promised together with a task that is due while the clinic is open', async () => {
    await using clinic = await open('2026-03-07T20:00');
    await clinic.patient(PHONE).says('quero falar com uma pessoa');
    expect(await tasks(clinic)).toMatchObject([{ kind: 'handover', status: 'open', due: '2026-03-09 09:30' }]);
  });

  test('D27 · staff answer in the conversation: the promise is kept, and the log says by an answer', async () => {
    await using clinic = await open();
    await clinic.patient(PHONE).says('quero falar com uma pessoa');
    await answerAsStaff(clinic, 'Oi, aqui é a Bia. Como posso ajudar?');
    expect(await tasks(clinic)).toMatchObject([{ kind: 'handover', status: 'done', closedBy: 'answer' }]);
    const closed = await clinic.rows<{ detail: unknown }>(sql`
      select detail from dashboard_event where kind = 'task.changed'`);
    expect(closed).toEqual([{ detail: { status: 'done', closedBy: 'answer' } }]);
    expect(await marks(clinic, 'conversation.handed-over')).toBe(1);
  });

  test('D27 · an answer typed on the clinic’s own phone keeps it too', async () => {
    await using clinic = await open();
    await clinic.patient(PHONE).says('quero falar com uma pessoa');
    const typed = { fromMe: true, text: { message: 'Oi, aqui é a Bia' } };
    await clinic.deliver(receivedPayload(clinic.instanceId, { phone: PHONE, name: 'Clínica' }, typed));
    await clinic.settle();
    expect(await tasks(clinic)).toMatchObject([{ status: 'done', closedBy: 'answer' }]);
  });

  test('D27 · the patient writing again, or Cora answering, closes nothing', async () => {
    await using clinic = await open();
    const ana = clinic.patient(PHONE);
    await ana.says('vocês dão brinde de aniversário?');
    await ana.says('alguém viu minha pergunta?');
    expect((await tasks(clinic))[0]).toMatchObject({ kind: 'question', status: 'open', due: '2026-03-09 14:00' });
  });

  test('D27 · a privacy request is not done because somebody wrote something; staff close it on the task', async () => {
    await using clinic = await open();
    await clinic.patient(PHONE).says('apaguem meus dados');
    await answerAsStaff(clinic, 'Olá, vimos o seu pedido.');
    expect(await tasks(clinic)).toMatchObject([{ kind: 'privacy', status: 'open' }]);
    const [task] = await clinic.rows<{ id: string }>(sql`select id from task`);
    await call(clinic, { method: 'PATCH', path: `/tasks/${task?.id}`, body: { status: 'done' } });
    expect(await tasks(clinic)).toMatchObject([{ kind: 'privacy', status: 'done', closedBy: 'staff' }]);
  });

  test('D27 · nobody came in time: the task becomes urgent once, however many replicas look', async () => {
    await using clinic = await open();
    const { ports } = clinic.server;
    await clinic.patient(PHONE).says('quero falar com uma pessoa');
    await escalatePromises(ports);
    expect(await tasks(clinic)).toMatchObject([{ urgent: false, due: '2026-03-09 10:30' }]);
    clinic.clock.advance({ minutes: 31 });
    await Promise.all(Array.from({ length: 5 }, () => escalatePromises(ports)));
    await escalatePromises(ports);
    expect(await tasks(clinic)).toMatchObject([{ urgent: true, status: 'open' }]);
    expect(await marks(clinic, 'task.overdue')).toBe(1);
  });

  test('D16 · a silence of staff longer than the idle time gives the conversation back; one opening, one closing', async () => {
    await using clinic = await open();
    const ana = clinic.patient(PHONE);
    expect(await ana.says('quero falar com uma pessoa')).not.toBe('');
    clinic.clock.advance({ minutes: 20 });
    expect(await ana.says('oi?')).toBe('');
    await answerAsStaff(clinic, 'Já vejo isso para você.');
    clinic.clock.advance({ minutes: 50 });
    expect(await ana.says('obrigada, aguardo')).toBe('');
    clinic.clock.advance({ hours: 3 });
    expect(await ana.says('bom dia')).not.toBe('');
    expect(await marks(clinic, 'conversation.handed-over')).toBe(1);
    expect(await marks(clinic, 'conversation.resumed')).toBe(1);
  });

  test('D16 · a person takes over while Cora composes: what she composed is not sent', async () => {
    const { promise: mayAnswer, resolve: answerNow } = Promise.withResolvers<void>();
    await using model = await startOpenAiServer(async () => {
      await mayAnswer;
      return { kind: 'say', text: 'Bom dia! Como posso ajudar?' };
    });
    await using clinic = await openClinic({
      database,
      now: MONDAY,
      model: { baseUrl: model.baseUrl, api: 'responses' },
    });
    await clinic.deliver(
      receivedPayload(clinic.instanceId, { phone: PHONE, name: 'Ana' }, { text: { message: 'bom dia' } }),
    );
    await until(() => Promise.resolve(model.calls.length === 1), { what: 'Cora composes', withinMs: 10_000 });
    const id = await conversationId(clinic);
    await call(clinic, { method: 'POST', path: `/conversations/${id}/handoff` });
    answerNow();
    await answerAsStaff(clinic, 'Oi, aqui é a Bia.');
    await until(() => aStaleTurnEnded(clinic), { what: 'the turn ends', withinMs: 10_000 });
    expect(clinic.patient(PHONE).received()).toEqual(['Oi, aqui é a Bia.']);
    expect(await marks(clinic, 'conversation.handed-over')).toBe(1);
  });

  test('D16 · staff give it back: Cora answers again, and says nothing of it by herself', async () => {
    await using clinic = await open();
    const ana = clinic.patient(PHONE);
    await ana.says('quero falar com uma pessoa');
    const before = ana.received().length;
    const id = await conversationId(clinic);
    await call(clinic, { method: 'POST', path: `/conversations/${id}/resume` });
    await call(clinic, { method: 'POST', path: `/conversations/${id}/resume` });
    await clinic.settle();
    expect(ana.received()).toHaveLength(before);
    expect(await ana.says('bom dia')).not.toBe('');
    expect(await marks(clinic, 'conversation.resumed')).toBe(1);
  });
});

/** Whether a turn that had lost its conversation came to its end. */
async function aStaleTurnEnded(clinic: TestClinic): Promise<boolean> {
  const response = await fetch(`${clinic.server.url}/metrics`);
  return /cora_turn_duration_seconds_count\{outcome="stale"\} 1/.test(await response.text());
}

async function conversationId(clinic: TestClinic): Promise<ConversationId> {
  const [row] = await clinic.rows<{ id: ConversationId }>(sql`select id from conversation`);
  if (!row) throw new Error('nobody wrote');
  return row.id;
}

async function answerAsStaff(clinic: TestClinic, text: string): Promise<void> {
  await call(clinic, {
    method: 'POST',
    path: `/conversations/${await conversationId(clinic)}/messages`,
    body: { text },
  });
  await clinic.settle();
}

async function call(clinic: TestClinic, request: Parameters<typeof callRest>[1]): Promise<void> {
  const { status } = await callRest(clinic, request);
  expect(status).toBeLessThan(300);
}
