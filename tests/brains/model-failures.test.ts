import { Temporal } from '@post/domain';
import { createReceptionist } from '@post/receptionist';
import { agendaLines, SmallClinic } from '@post/receptionist/testing';
import { describe, expect, test } from 'vitest';
import { type ModelScript, type OpenAiServer, startOpenAiServer } from '../support/openai-server.ts';
import type { ModelAnswer } from '../support/openai-wire.ts';

const NOW = '2026-11-23T13:00';
const CLOCK = { now: () => Temporal.Instant.from(`${NOW}-03:00`) };
const BOOK = 'agendar clínica geral amanhã às 15h15, meu nome é Caio Lima';

interface Warned {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly message: string;
}

function receptionistOn({ baseUrl }: Pick<OpenAiServer, 'baseUrl'>, warned: Warned[], timeoutMs = 5_000) {
  return createReceptionist({
    clock: CLOCK,
    model: { apiKey: 'not-a-real-key', baseUrl, model: 'scripted', api: 'responses', timeoutMs },
    log: { warn: (facts, message) => void warned.push({ facts, message }) },
  });
}

const FAILURES: readonly (readonly [string, ModelAnswer])[] = [
  ['answers 500', { kind: 'status', status: 500 }],
  ['refuses the rate', { kind: 'status', status: 429 }],
  ['refuses the key', { kind: 'status', status: 401 }],
  ['never answers', { kind: 'hang' }],
  ['talks no protocol', { kind: 'raw', body: '<html>502 Bad Gateway</html>' }],
  ['says nothing', { kind: 'say', text: '   ' }],
  ['shows its machinery', { kind: 'say', text: '{"tool_calls":[{"name":"book","arguments":{}}]}' }],
  ['calls a tool that does not exist', { kind: 'call', name: 'drop_table', arguments: {} }],
  ['goes in circles', { kind: 'call', name: 'my_appointments', arguments: {} }],
];

describe('the model endpoint', () => {
  test.each(FAILURES)(
    '%s: the patient is served by the guided receptionist, and operators can see it',
    async (_, answer) => {
      await using server = await startOpenAiServer(() => answer);
      const warned: Warned[] = [];
      const clinic = new SmallClinic({ now: NOW, receptionist: receptionistOn(server, warned, 400) });
      const proposal = await clinic.says(BOOK);
      expect(proposal.brain).toBe('guided');
      expect(proposal.text).toContain('15:15');
      const booked = await clinic.says('sim');
      expect(booked.brain).toBe('guided');
      expect(agendaLines(clinic)).toEqual([
        '2026-11-24T15:15 Clínica geral · Dra. Helena Prado · Caio Lima · scheduled',
      ]);
      expect(warned).toHaveLength(2);
      expect(JSON.stringify(warned)).not.toMatch(/Caio|15h15|sim"/);
    },
  );

  test('is gone altogether: the same', async () => {
    const server = await startOpenAiServer(() => ({ kind: 'hang' }));
    const { baseUrl } = server;
    await server[Symbol.asyncDispose]();
    const clinic = new SmallClinic({ now: NOW, receptionist: receptionistOn({ baseUrl }, []) });
    expect((await clinic.says(BOOK)).text).toContain('15:15');
  });

  test('fails once: the call is tried again and the model answers', async () => {
    let calls = 0;
    const script: ModelScript = () => {
      calls += 1;
      return calls === 1
        ? { kind: 'status', status: 500 }
        : { kind: 'say', text: 'Olá! Sou a Cora, assistente virtual.' };
    };
    await using server = await startOpenAiServer(script);
    const clinic = new SmallClinic({ now: NOW, receptionist: receptionistOn(server, []) });
    expect((await clinic.says('oi')).brain).toBe('model');
  });

  test('fails after the booking was made: it is made once, and the patient is told that it is', async () => {
    await using server = await startOpenAiServer((call) =>
      call.forcedTool ? { kind: 'call', name: call.forcedTool, arguments: {} } : { kind: 'status', status: 500 },
    );
    const clinic = new SmallClinic({ now: NOW, receptionist: receptionistOn(server, []) });
    await clinic.says(BOOK);
    const reply = await clinic.says('sim');
    expect(reply).toMatchObject({ brain: 'guided', dialogue: { proposal: null } });
    expect(reply.text).toMatch(/está marcado[\s\S]*15:15/);
    expect(agendaLines(clinic)).toHaveLength(1);
  });

  test('talks instead of doing what the patient said yes to: it is done all the same', async () => {
    await using server = await startOpenAiServer((call) =>
      call.forcedTool ? { kind: 'say', text: 'Está tudo certo, marquei!' } : { kind: 'status', status: 500 },
    );
    const clinic = new SmallClinic({ now: NOW, receptionist: receptionistOn(server, []) });
    await clinic.says(BOOK);
    const reply = await clinic.says('sim');
    expect(reply.brain).toBe('guided');
    expect(agendaLines(clinic)).toHaveLength(1);
  });

  test('asks for staff and then fails: staff are not bothered by the reply that never was', async () => {
    let calls = 0;
    const script: ModelScript = () => {
      calls += 1;
      return calls === 1
        ? { kind: 'call', name: 'hand_over', arguments: { reason: 'não sei' } }
        : { kind: 'status', status: 500 };
    };
    await using server = await startOpenAiServer(script);
    const clinic = new SmallClinic({ now: NOW, receptionist: receptionistOn(server, []) });
    await clinic.says(BOOK);
    expect(clinic.handOvers).toEqual([]);
  });
});

describe('what is not the model’s fault', () => {
  test('a failing database fails the turn, on both brains, so that it is tried again', async () => {
    await using server = await startOpenAiServer((call) => {
      if (call.items.some((item) => item.kind === 'tool-result')) return { kind: 'say', text: 'Pronto!' };
      return { kind: 'call', name: 'search_knowledge', arguments: { question: 'estacionamento' } };
    });
    const tools = { searchKnowledge: () => Promise.reject(new Error('the database is away')) };
    for (const receptionist of [
      receptionistOn(server, []),
      createReceptionist({ log: { warn: () => {} }, clock: CLOCK }),
    ]) {
      const clinic = new SmallClinic({ now: NOW, receptionist, tools });
      await expect(clinic.says('tem estacionamento?')).rejects.toThrow('the database is away');
    }
  });

  test('a turn that is called off ends with the reason given, without a reply', async () => {
    await using server = await startOpenAiServer(() => ({ kind: 'hang' }));
    for (const receptionist of [
      receptionistOn(server, []),
      createReceptionist({ log: { warn: () => {} }, clock: CLOCK }),
    ]) {
      const clinic = new SmallClinic({
        now: NOW,
        receptionist,
        signal: AbortSignal.abort(new Error('the lock was lost')),
      });
      await expect(clinic.says('oi')).rejects.toThrow('the lock was lost');
    }
  });

  test('a turn called off while the model thinks ends at once', async () => {
    const turn = new AbortController();
    await using server = await startOpenAiServer(() => {
      turn.abort(new Error('the lock was lost'));
      return { kind: 'hang' };
    });
    const clinic = new SmallClinic({ now: NOW, receptionist: receptionistOn(server, []), signal: turn.signal });
    await expect(clinic.says('oi')).rejects.toThrow('the lock was lost');
  });
});
