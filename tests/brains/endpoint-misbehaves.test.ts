import { testDatabases } from '@post/db/testing';
import { Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openClinic, type TestClinic } from '../support/open-clinic.ts';
import { type ModelScript, type OpenAiServer, startOpenAiServer } from '../support/openai-server.ts';
import type { ModelAnswer } from '../support/openai-wire.ts';

const TIMEOUT_MS = 1_000;
const WELL: ModelScript = () => ({ kind: 'say', text: 'Olá! Como posso ajudar?' });

const toolResults = (answer: (results: number) => ModelAnswer): ModelScript => {
  return ({ items }) => answer(items.filter((item) => item.kind === 'tool-result').length);
};

/** What an endpoint may do instead of answering, and what is written down about it. */
const MISBEHAVIOURS: readonly (readonly [string, string, ModelScript])[] = [
  ['refuses the key', 'refused', () => ({ kind: 'status', status: 401 })],
  ['refuses the rate', 'rate-limited', () => ({ kind: 'status', status: 429, headers: { 'retry-after-ms': '20' } })],
  [
    'asks for an hour of patience',
    'rate-limited',
    () => ({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }),
  ],
  ['answers 500', 'server-error', () => ({ kind: 'status', status: 500 })],
  ['answers 503', 'server-error', () => ({ kind: 'status', status: 503 })],
  ['never answers', 'timeout', () => ({ kind: 'hang' })],
  ['cuts its answer off', 'unreachable', () => ({ kind: 'cut' })],
  ['sends half a JSON', 'nonsense', () => ({ kind: 'raw', body: '{"id":"resp_1","object":"resp' })],
  ['sends a web page', 'nonsense', () => ({ kind: 'raw', body: '<html>502 Bad Gateway</html>' })],
  ['pours out megabytes', 'nonsense', () => ({ kind: 'raw', body: `{"id":"${'x'.repeat(3_000_000)}"}` })],
  ['says nothing', 'nonsense', () => ({ kind: 'say', text: ' ' })],
  ['writes a novel', 'nonsense', () => ({ kind: 'say', text: 'Era uma vez uma consulta. '.repeat(400) })],
  ['calls a tool that does not exist', 'nonsense', () => ({ kind: 'call', name: 'drop_table', arguments: {} })],
  [
    'writes arguments that are no JSON',
    'too-many-calls',
    () => ({ kind: 'call', name: 'find_times', arguments: '{"service": s1,' }),
  ],
  [
    'writes arguments that fit no schema',
    'too-many-calls',
    () => ({ kind: 'call', name: 'find_times', arguments: { service: 7 } }),
  ],
  ['calls tools without end', 'too-many-calls', () => ({ kind: 'call', name: 'list_services', arguments: {} })],
  [
    'fails after its first tool call',
    'server-error',
    toolResults((results) =>
      results === 0 ? { kind: 'call', name: 'list_services', arguments: {} } : { kind: 'status', status: 500 },
    ),
  ],
];

/** A working day for each misbehaviour, so that one which fails leaves the others alone. */
function workingDay(index: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from('2026-03-10');
  const days = Array.from({ length: 40 }, (_, ahead) => first.add({ days: ahead }));
  const day = days.filter(({ dayOfWeek }) => dayOfWeek <= 5)[index];
  if (!day) throw new Error(`there is no working day ${index}`);
  return day;
}

const [embedded] = testDatabases;

describe.each(['responses', 'chat_completions'] as const)('an endpoint behind %s', (api) => {
  let clinic: TestClinic;
  let server: OpenAiServer;
  let script: ModelScript = WELL;

  beforeAll(async () => {
    if (!embedded) throw new Error('no database to test on');
    server = await startOpenAiServer((call) => script(call));
    clinic = await openClinic({
      database: embedded,
      now: '2026-03-09T10:00',
      model: { baseUrl: server.baseUrl, api },
      environment: { OPENAI_TIMEOUT_MS: String(TIMEOUT_MS), LOG_LEVEL: 'silent' },
    });
  });
  afterAll(async () => {
    await clinic?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  async function recovers(): Promise<void> {
    script = WELL;
    clinic.clock.advance({ minutes: 1 });
    expect(await clinic.patient('5511900099999').says('oi')).toContain('Como posso ajudar?');
  }

  async function turnsOf(phone: string) {
    return clinic.rows<{ brain: string; failure: string | null; requests: number }>(sql`
      select t.brain, t.model_failure as failure, t.requests
      from turn t join conversation c on c.clinic_id = t.clinic_id and c.id = t.conversation_id
      where c.address = ${phone} and t.committed_at is not null order by t.epoch`);
  }

  async function metric(line: string): Promise<boolean> {
    const text = await (await fetch(`${clinic.server.url}/metrics`)).text();
    return text.split('\n').includes(line);
  }

  test.each(MISBEHAVIOURS)(
    '%s: every patient is answered exactly once, books on a yes exactly once, and %s is written down',
    async (what, failure, misbehaviour) => {
      await recovers();
      script = misbehaviour;
      const index = MISBEHAVIOURS.findIndex(([one]) => one === what);
      const day = workingDay(index);
      const phone = `55119002${String(index).padStart(5, '0')}`;
      const patient = clinic.patient(phone);
      const wish = `agendar clínica geral dia ${day.day}/${day.month} às 15h15, meu nome é Caio Lima`;
      expect(await patient.says(wish)).toContain('15:15');
      expect(patient.received()).toHaveLength(1);
      expect(await patient.says('sim')).toContain('está marcado');
      expect(patient.received()).toHaveLength(2);
      expect(await clinic.agenda(day.toString())).toMatchObject([{ time: '15:15', patient: 'Caio Lima' }]);
      const turns = await turnsOf(phone);
      expect(turns.map((turn) => turn.brain)).toEqual(['guided', 'guided']);
      expect(turns[0]?.failure).toBe(failure);
    },
  );

  test('writes wrong arguments once: it may write them again, and answers itself', async () => {
    await recovers();
    script = toolResults((results) =>
      results === 0
        ? { kind: 'call', name: 'list_services', arguments: '{"oops' }
        : { kind: 'say', text: 'Temos vários serviços. Qual você procura?' },
    );
    const patient = clinic.patient('5511900300001');
    expect(await patient.says('quais serviços?')).toContain('Qual você procura?');
    expect(await turnsOf('5511900300001')).toMatchObject([{ brain: 'model', failure: null, requests: 2 }]);
  });

  test('stays down: it is left alone, staff are told once, operators see it; back again, it is asked again', async () => {
    await recovers();
    const openTroubles = async () =>
      (await clinic.openTasks()).filter(({ title }) => title.includes('modelo de linguagem'));
    expect(await openTroubles()).toHaveLength(0);
    script = () => ({ kind: 'status', status: 500 });
    const patients = Array.from({ length: 6 }, (_, index) => clinic.patient(`551190040000${index}`));
    for (const patient of patients) expect(await patient.says('quais serviços vocês têm?')).toContain('Clínica geral');
    const asked = server.calls.length;
    for (const patient of patients) expect(await patient.says('onde fica a clínica?')).toContain('Acácias');
    expect(server.calls.length).toBe(asked);
    expect((await turnsOf('5511900400005')).at(-1)).toMatchObject({ failure: 'circuit-open', requests: 0 });
    expect(await openTroubles()).toHaveLength(1);
    expect(await metric('cora_model_circuit{state="open"} 1')).toBe(true);
    await recovers();
    expect(await openTroubles()).toHaveLength(0);
    expect(await metric('cora_model_circuit{state="closed"} 1')).toBe(true);
    const told = await clinic.rows<{ closed: string }>(sql`
      select closed_by as closed from task where trouble = 'model-endpoint'`);
    expect(new Set(told.map(({ closed }) => closed))).toEqual(new Set(['recovery']));
  });
});
