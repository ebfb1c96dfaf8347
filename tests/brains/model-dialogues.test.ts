import { Temporal } from '@post/domain';
import { createReceptionist } from '@post/receptionist';
import { agendaLines, anaWithTwo, SmallClinic } from '@post/receptionist/testing';
import { describe, expect, test } from 'vitest';
import { type OpenAiServer, startOpenAiServer } from '../support/openai-server.ts';
import { calls, type Plan, says, saysTimes, scriptedModel } from '../support/scripted-model.ts';

const NOW = '2026-11-23T13:00';
const CLOCK = { now: () => Temporal.Instant.from(`${NOW}-03:00`) };
const TOMORROW = '2026-11-24';
const ANY = { professional: null, after_time: null, before_time: null, moving: null };

function receptionistOn(server: OpenAiServer, api: 'responses' | 'chat_completions') {
  const model = { apiKey: 'not-a-real-key', baseUrl: server.baseUrl, model: 'scripted', api, timeoutMs: 5_000 };
  return createReceptionist({
    clock: CLOCK,
    model,
    log: {
      warn: (_facts, message) => {
        throw new Error(message);
      },
    },
  });
}

const FIRST_DIALOGUE: Record<string, Plan> = {
  'Oi, boa tarde!': [says('Boa tarde! Sou a Cora, assistente virtual da Clínica Aurora. Como posso ajudar?')],
  'Quais serviços vocês oferecem?': [
    calls('list_services', () => ({})),
    says(({ services }) => (services ?? []).map((service) => service.name).join('\n')),
  ],
  'Quero marcar clínica geral para amanhã': [
    calls('find_times', (handle) => ({
      service: handle('Clínica geral'),
      from_date: TOMORROW,
      to_date: TOMORROW,
      ...ANY,
    })),
    saysTimes,
  ],
  'Pode marcar às 10:00, meu nome é Ana Souza': [
    calls('propose_booking', (handle) => ({
      service: handle('Clínica geral'),
      professional: null,
      date: TOMORROW,
      time: '10:00',
      patient: null,
      patient_name: 'Ana Souza',
      relation: 'self',
    })),
  ],
  'Preciso mudar para as 14:00': [
    calls('propose_move', (handle) => ({
      appointment: handle('às 10:00'),
      date: TOMORROW,
      time: '14:00',
      professional: null,
    })),
    saysTimes,
  ],
  '14:30': [
    calls('propose_move', (handle) => ({
      appointment: handle('às 10:00'),
      date: TOMORROW,
      time: '14:30',
      professional: null,
    })),
  ],
  'Vou precisar cancelar': [calls('propose_cancel', (handle) => ({ appointment: handle('às 14:30') }))],
};

describe.each(['responses', 'chat_completions'] as const)('a model behind %s', (api) => {
  test('books, moves out of the lunch gap and cancels, each on an explicit yes', async () => {
    await using server = await startOpenAiServer(scriptedModel(FIRST_DIALOGUE));
    const clinic = new SmallClinic({ now: NOW, receptionist: receptionistOn(server, api) });
    const greeting = await clinic.says('Oi, boa tarde!');
    expect(greeting).toMatchObject({ brain: 'model', dialogue: { introduced: true } });
    expect(greeting.usage.inputTokens).toBeGreaterThan(0);
    expect((await clinic.says('Quais serviços vocês oferecem?')).text).toContain('Psicoterapia (sessão)');
    const times = await clinic.says('Quero marcar clínica geral para amanhã');
    expect(times.text).toMatch(/09:00[\s\S]*14:30/);
    expect(times.options.length).toBeGreaterThan(3);
    const proposal = await clinic.says('Pode marcar às 10:00, meu nome é Ana Souza');
    expect(proposal.text).toMatch(/Clínica geral com Dra\. Helena Prado[\s\S]*às 10:00[\s\S]*Ana Souza/);
    expect(agendaLines(clinic)).toEqual([]);
    expect((await clinic.says('sim')).text).toContain('está marcado');
    expect(agendaLines(clinic)).toEqual(['2026-11-24T10:00 Clínica geral · Dra. Helena Prado · Ana Souza · scheduled']);
    expect((await clinic.says('Preciso mudar para as 14:00')).text).toContain('intervalo de almoço');
    await clinic.says('14:30');
    await clinic.says('sim');
    expect(agendaLines(clinic)).toEqual(['2026-11-24T14:30 Clínica geral · Dra. Helena Prado · Ana Souza · scheduled']);
    await clinic.says('Vou precisar cancelar');
    expect((await clinic.says('sim, pode cancelar')).text).toContain('24 horas');
    expect(agendaLines(clinic)).toEqual(['2026-11-24T14:30 Clínica geral · Dra. Helena Prado · Ana Souza · cancelled']);
  });

  test('hears what was said before, and never a phone, an id or a display name', async () => {
    await using server = await startOpenAiServer(scriptedModel(FIRST_DIALOGUE));
    const clinic = new SmallClinic({ now: NOW, receptionist: receptionistOn(server, api) });
    await clinic.says('Oi, boa tarde!');
    await clinic.says('Quais serviços vocês oferecem?');
    const last = server.calls.at(-1);
    expect(last?.items.slice(0, 3).map((item) => item.kind)).toEqual(['user', 'assistant', 'user']);
    expect(last?.instructions).toContain('São 13:00 de hoje, segunda-feira, 23/11');
    const everything = JSON.stringify(server.calls);
    for (const secret of ['5511900000001', 'Aninha', 'aurora"', 'conversation'])
      expect(everything).not.toContain(secret);
  });

  test('is made to call the tool that settles after a yes, and only then', async () => {
    await using server = await startOpenAiServer(scriptedModel(FIRST_DIALOGUE));
    const clinic = new SmallClinic({ now: NOW, receptionist: receptionistOn(server, api) });
    await clinic.says('Pode marcar às 10:00, meu nome é Ana Souza');
    expect(server.calls.every((call) => call.forcedTool === null)).toBe(true);
    const before = server.calls.length;
    await clinic.says('sim');
    expect(server.calls.slice(before).map((call) => call.forcedTool)).toEqual(['book', null]);
  });

  test('of two appointments cancels only the one that was meant', async () => {
    const plans: Record<string, Plan> = {
      'preciso cancelar minha consulta de amanhã': [
        calls('my_appointments', () => ({})),
        says(
          ({ appointments }) =>
            `Qual delas?\n${(appointments ?? []).map((one) => `${one.number}. ${one.words}`).join('\n')}`,
        ),
      ],
      'a das 14:30': [calls('propose_cancel', (handle) => ({ appointment: handle('às 14:30') }))],
    };
    await using server = await startOpenAiServer(scriptedModel(plans));
    const clinic = anaWithTwo({ receptionist: receptionistOn(server, api) });
    expect((await clinic.says('preciso cancelar minha consulta de amanhã')).options).toHaveLength(2);
    await clinic.says('a das 14:30');
    await clinic.says('sim');
    expect(agendaLines(clinic).map((line) => line.split(' · ').at(-1))).toEqual(['scheduled', 'cancelled']);
  });

  test('cannot book under a name that nobody wrote', async () => {
    const plans: Record<string, Plan> = {
      'marca clínica geral amanhã às 10h': [
        calls('propose_booking', (handle) => ({
          service: handle('Clínica geral'),
          professional: null,
          date: TOMORROW,
          time: '10:00',
          patient: null,
          patient_name: 'Aninha',
          relation: 'self',
        })),
        says('Qual é o seu nome completo?'),
      ],
    };
    await using server = await startOpenAiServer(scriptedModel(plans));
    const clinic = new SmallClinic({ now: NOW, receptionist: receptionistOn(server, api) });
    const reply = await clinic.says('marca clínica geral amanhã às 10h');
    expect(reply.dialogue.proposal).toBeNull();
    expect(reply.text).toContain('Sou a Cora, assistente virtual');
  });

  test('cannot settle what the patient did not say yes to', async () => {
    const plans: Record<string, Plan> = {
      'oi, tudo bem?': [calls('cancel', () => ({})), calls('book', () => ({})), says('Tudo bem! Como posso ajudar?')],
    };
    await using server = await startOpenAiServer(scriptedModel(plans));
    const clinic = anaWithTwo({ receptionist: receptionistOn(server, api) });
    const reply = await clinic.says('oi, tudo bem?');
    expect(reply.trace.map((entry) => entry.tool)).toEqual(['cancel', 'book']);
    expect(agendaLines(clinic).every((line) => line.endsWith('scheduled'))).toBe(true);
  });

  test('says a proposal in full even when it would rather be brief, and asks it again after another question', async () => {
    const plans: Record<string, Plan> = {
      ...FIRST_DIALOGUE,
      'e tem estacionamento?': [
        calls('search_knowledge', () => ({ question: 'tem estacionamento?' })),
        says('Temos estacionamento conveniado.'),
      ],
    };
    const brief = scriptedModel(plans);
    await using server = await startOpenAiServer(async (call) => {
      const answer = await brief(call);
      return answer.kind === 'say' && answer.text.includes('Posso marcar')
        ? { kind: 'say', text: 'Posso marcar?' }
        : answer;
    });
    const knowledge = ['Há estacionamento conveniado na mesma rua.'];
    const clinic = new SmallClinic({ now: NOW, knowledge, receptionist: receptionistOn(server, api) });
    const proposal = await clinic.says('Pode marcar às 10:00, meu nome é Ana Souza');
    expect(proposal.text).toMatch(/Clínica geral[\s\S]*24\/11, às 10:00[\s\S]*Ana Souza/);
    const aside = await clinic.says('e tem estacionamento?');
    expect(aside.text).toMatch(/conveniado[\s\S]*às 10:00[\s\S]*Posso marcar\?/);
    await clinic.says('sim');
    expect(agendaLines(clinic)).toHaveLength(1);
  });
});
