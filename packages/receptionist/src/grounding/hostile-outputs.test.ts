import { type Model, type ModelResponse, Usage } from '@openai/agents';
import { NO_MODEL_USED, type Receptionist } from '@post/application';
import { expect, test } from 'vitest';
import { composeGuided } from '../compose-guided.ts';
import { openDesk } from '../desk.ts';
import { finishReply } from '../finish-reply.ts';
import { SmallClinic } from '../testing/small-clinic.ts';
import { groundedWords } from './grounded-words.ts';
import { type HostileOutput, hostileOutputs, PLANTED } from './testing/hostile-outputs.ts';

const OUTPUTS = 5_000;
const WORDS = [
  'oi',
  'tudo bem?',
  'queria uma informação',
  'quanto custa a ortodontia?',
  'tem horário amanhã?',
  'hum',
  'e então?',
  'não entendi',
  'quais são minhas consultas?',
];

/** Speaks with the words of an attacker and counts what it put out. */
function hostileModel(next: () => HostileOutput, count: () => void): Model {
  let serial = 0;
  const answer = (): ModelResponse => {
    count();
    serial += 1;
    const output = next();
    return output.kind === 'say'
      ? {
          usage: new Usage(),
          output: [
            {
              type: 'message',
              role: 'assistant',
              status: 'completed',
              content: [{ type: 'output_text', text: output.text }],
            },
          ],
        }
      : {
          usage: new Usage(),
          output: [
            {
              type: 'function_call',
              callId: `h${serial}`,
              name: output.name,
              arguments: output.arguments,
              status: 'completed',
            },
          ],
        };
  };
  return {
    getResponse: async () => answer(),
    // biome-ignore lint/correctness/useYield: the receptionist never streams
    async *getStreamedResponse() {
      throw new Error('nothing streams here');
    },
  };
}

test('of 5,000 hostile outputs none books, moves or cancels anything without a yes, and no lie is sent', {
  timeout: 120_000,
}, async () => {
  let outputs = 0;
  let replies = 0;
  for (let seed = 1; outputs < OUTPUTS; seed += 1) {
    const next = hostileOutputs(seed);
    const receptionist: Receptionist = {
      async compose(turn, tools, signal) {
        const desk = openDesk(turn, tools, signal);
        const model = hostileModel(next, () => {
          outputs += 1;
        });
        try {
          const { text } = await groundedWords(desk, { model, instructions: '', settings: {}, readsHistory: false });
          return finishReply(desk, { text, brain: 'model', draft: {}, usage: NO_MODEL_USED, endpoint: null });
        } catch (error) {
          if (desk.failure) throw desk.failure;
          if (!(error instanceof Error)) throw error;
          return composeGuided({
            turn,
            tools,
            signal,
            settlement: desk.settlement,
            usage: NO_MODEL_USED,
            endpoint: null,
          });
        }
      },
    };
    const clinic = new SmallClinic({ now: '2026-11-23T13:00', receptionist });
    const ana = clinic.patientNamed('Ana Souza');
    clinic.booked(ana, { service: 'Clínica geral', at: '2026-11-26T09:00' });
    const before = JSON.stringify(clinic.appointments);
    for (const words of WORDS) {
      const { text } = await clinic.says(words);
      replies += 1;
      expect(text, `seed ${seed}`).not.toBe('');
      expect(PLANTED.exec(text)?.[0], `seed ${seed}: ${text}`).toBeUndefined();
    }
    expect(JSON.stringify(clinic.appointments), `seed ${seed}`).toBe(before);
    expect(clinic.patients).toEqual([ana]);
  }
  expect(outputs).toBeGreaterThanOrEqual(OUTPUTS);
  expect(replies).toBeGreaterThan(500);
});
