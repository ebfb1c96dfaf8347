import { NO_MODEL_USED, type Receptionist } from '@post/application';
import { openDesk } from '../../desk.ts';
import { finishReply } from '../../finish-reply.ts';
import { createGuidedModel } from '../../guided-model/guided-model.ts';
import { runAgent } from '../../run-agent.ts';
import { SmallClinic } from '../../testing/small-clinic.ts';
import { type Evidence, evidenceOf } from '../evidence.ts';

/** A turn in which somebody is about to speak, with what that turn knows. */
export interface Situation {
  readonly name: string;
  readonly evidence: Evidence;
  /** What the guided model said in it. */
  readonly said: string;
}

/** Monday. */
const NOW = '2026-11-23T13:00';

const KNOWLEDGE = [
  'A clínica fica na Rua das Acácias, 120, Vila Mariana, São Paulo, a seis minutos a pé da estação Ana Rosa do metrô.',
  'Há estacionamento conveniado na Rua das Acácias, 150, com a primeira hora gratuita para pacientes.',
  'Atendemos os convênios Amil Dental, Bradesco Dental e OdontoPrev para Clínica geral e Odontopediatria.',
  'Formas de pagamento: Pix, cartão de débito e cartão de crédito em até 6 vezes sem juros para valores acima de R$ 600,00. Não aceitamos cheque.',
  'Na primeira consulta traga um documento com foto e chegue 15 minutos antes.',
];

/** What patients write, in order; the situation is the turn that answers the last of it. */
const TALKS: Readonly<Record<string, readonly string[]>> = {
  greeted: ['Oi, boa tarde!'],
  'asked for services': ['Quais serviços vocês oferecem?'],
  'offered times': ['Oi', 'Quero marcar clínica geral para amanhã'],
  'offered a week': ['quero ortodontia semana que vem'],
  proposed: ['Quero marcar clínica geral para amanhã', 'Pode marcar às 10:00, meu nome é Ana Souza'],
  booked: ['agendar clínica geral amanhã às 10:00, meu nome é Ana Souza', 'sim'],
  refused: ['agendar clínica geral amanhã às 10:00, meu nome é Ana Souza', 'sim', 'Preciso mudar para as 12:30'],
  moved: ['agendar clínica geral amanhã às 10:00, meu nome é Ana Souza', 'sim', 'quero mudar para quinta às 9h', 'sim'],
  cancelled: ['agendar clínica geral amanhã às 10:00, meu nome é Ana Souza', 'sim', 'quero cancelar', 'sim'],
  'nothing booked': ['quero cancelar minha consulta'],
  'asked the way': ['onde fica a clínica? tem estacionamento?'],
  'asked for insurance': ['vocês aceitam convênio?'],
  'asked what is not known': ['vocês têm wi-fi?'],
  'asked for a price': ['quanto custa a ortodontia?'],
  'asked for medicine': ['posso tomar ibuprofeno?'],
};

/** All situations, each played out anew. */
export function situations(): Promise<readonly Situation[]> {
  return Promise.all(Object.entries(TALKS).map(([name, talk]) => playOut(name, talk)));
}

/** Plays a conversation with the guided model and gives every turn of it. */
export async function turnsOf(talk: readonly string[]): Promise<readonly Situation[]> {
  const turns: Situation[] = [];
  const receptionist: Receptionist = {
    async compose(turn, tools, signal) {
      const desk = openDesk(turn, tools, signal);
      const model = createGuidedModel(desk);
      const text = await runAgent(desk, { model, instructions: '', settings: {}, readsHistory: false });
      const draft = { ...model.draft() };
      const reply = finishReply(desk, { text, brain: 'guided', draft, usage: NO_MODEL_USED, endpoint: null });
      const name = turn.burst.map((message) => message.text).join(' / ');
      turns.push({ name, evidence: await evidenceOf(desk), said: reply.text });
      return reply;
    },
  };
  const clinic = new SmallClinic({ now: NOW, receptionist, knowledge: KNOWLEDGE });
  for (const words of talk) await clinic.says(words);
  return turns;
}

async function playOut(name: string, talk: readonly string[]): Promise<Situation> {
  const last = (await turnsOf(talk)).at(-1);
  if (!last) throw new Error(`nothing was said in ${name}`);
  return { ...last, name };
}
