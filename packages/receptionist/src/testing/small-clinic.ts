import type { ComposedReply, Receptionist, TurnContext, TurnTools } from '@post/application';
import {
  type Appointment,
  type Dialogue,
  EMPTY_DIALOGUE,
  type InboundContent,
  type LinkedPatient,
  type Message,
  type MessageId,
  readAnswer,
  Temporal,
} from '@post/domain';
import { createReceptionist } from '../create-receptionist.ts';
import { checkTime, findTimes } from './availability.ts';
import { Diary } from './diary.ts';

export interface Setting {
  /** Local wall time of the clinic. */
  readonly now: string;
  readonly receptionist?: Receptionist;
  readonly knowledge?: readonly string[];
  /** Null: the channel hides it. */
  readonly phone?: string | null;
  /** Stands in for one of the turn's tools. */
  readonly tools?: Partial<TurnTools>;
  readonly signal?: AbortSignal;
}

const IDS = {
  clinicId: 'aurora',
  conversationId: 'conversation',
  channelId: 'channel',
  contactId: 'contact',
  turnId: 'turn',
};

/** One contact and one clinic in memory, for Cora's words and acts; what the database guarantees is tested with it. */
export class SmallClinic {
  readonly questions: string[] = [];
  readonly handOvers: string[] = [];
  readonly #setting: Setting;
  readonly #receptionist: Receptionist;
  readonly #diary: Diary;
  #history: readonly Message[] = [];
  #dialogue: Dialogue = EMPTY_DIALOGUE;
  #serial = 0;

  constructor(setting: Setting) {
    this.#setting = setting;
    const now = Temporal.PlainDateTime.from(setting.now).toZonedDateTime('America/Sao_Paulo').toInstant();
    const clock = { now: () => now };
    this.#receptionist = setting.receptionist ?? createReceptionist({ log: { warn: () => {} }, clock });
    this.#diary = new Diary(now);
  }

  /** One burst; each text is a message of its own. */
  says(...texts: readonly string[]): Promise<ComposedReply> {
    return this.sends(...texts.map((text) => ({ kind: 'text', text }) as const));
  }

  /** Taps an option of a reply, the last or an earlier one. */
  taps(reply: ComposedReply, number: number): Promise<ComposedReply> {
    const option = reply.options[number - 1];
    if (!option) throw new Error(`the reply has no option ${number}`);
    return this.sends({ kind: 'choice', id: option.id, title: option.title });
  }

  async sends(...contents: readonly InboundContent[]): Promise<ComposedReply> {
    const burst = contents.map((content) => this.#message(content));
    const turn = this.#turn(burst);
    const signal = this.#setting.signal ?? new AbortController().signal;
    const reply = await this.#receptionist.compose(turn, this.#tools(turn), signal);
    this.#dialogue = reply.dialogue;
    const content = { kind: 'reply', text: reply.text, options: reply.options } as const;
    this.#history = [...this.#history, ...burst, { ...this.#message(content), author: 'cora', status: 'sent' }];
    return reply;
  }

  get appointments(): readonly Appointment[] {
    return this.#diary.all;
  }

  get patients(): readonly LinkedPatient[] {
    return this.#diary.patients;
  }

  patientNamed(name: string, relation: LinkedPatient['relation'] = 'self'): LinkedPatient {
    return this.#diary.addPatient(name, relation);
  }

  booked(patient: LinkedPatient, { service, at }: { readonly service: string; readonly at: string }): Appointment {
    const offered = this.#diary.catalogue.services.find((one) => one.name === service);
    const professionalId = offered?.professionalIds[0];
    if (!offered || !professionalId) throw new Error('no such service');
    const startsAt = Temporal.PlainDateTime.from(at).toZonedDateTime('America/Sao_Paulo').toInstant();
    return this.#diary.add(patient.id, { serviceId: offered.id, professionalId, startsAt });
  }

  #message(content: Message['content']): Message {
    this.#serial += 1;
    const text =
      content.kind === 'text' || content.kind === 'reply'
        ? content.text
        : content.kind === 'choice'
          ? content.title
          : null;
    return { id: `m${this.#serial}` as MessageId, author: 'patient', text, content, at: this.#diary.now, status: null };
  }

  #turn(burst: readonly Message[]): TurnContext {
    this.#serial += 1;
    const { catalogue, now, patients, appointments } = this.#diary;
    const phone = this.#setting.phone === undefined ? '5511900000001' : this.#setting.phone;
    const claim = { ...IDS, epoch: this.#serial } as TurnContext['claim'];
    return {
      claim,
      now,
      catalogue,
      contact: { id: claim.contactId, displayName: 'Aninha 🌸', phone },
      patients,
      appointments,
      memories: [],
      memoryNews: { remember: [], forget: [], alone: false },
      permissions: [],
      openTasks: [],
      history: this.#history,
      burst,
      dialogue: this.#dialogue,
      answer: this.#answer(burst),
    };
  }

  #answer(burst: readonly Message[]): TurnContext['answer'] {
    const { proposal, offer } = this.#dialogue;
    if (!proposal) return null;
    const last = burst.at(-1)?.content;
    const tapped = last?.kind === 'choice' ? offer?.options.find((one) => one.id === last.id)?.meaning : undefined;
    if (tapped?.kind === 'answer') return tapped.answer;
    return readAnswer(burst.map((message) => message.text ?? '').join('\n'), proposal.kind);
  }

  #tools({ answer, dialogue: { proposal } }: TurnContext): TurnTools {
    const diary = this.#diary;
    return {
      findTimes: async (request) => findTimes(diary, request),
      checkTime: async (request) => checkTime(diary, request),
      settle: async () => (answer === 'yes' && proposal ? diary.settle(proposal) : { kind: 'no-yes' }),
      mayPropose: async (wanted) => {
        if (wanted.kind === 'wait') return { kind: 'ok' };
        const gone = wanted.kind !== 'book' && !diary.appointments.some((one) => one.id === wanted.appointmentId);
        return { kind: gone ? 'not-active' : 'ok' };
      },
      handOver: (reason) => void this.handOvers.push(reason),
      remember: () => {},
      leaveWaitingList: async () => diary.waiting.length > 0,
      askStaff: (question) => void this.questions.push(question),
      searchKnowledge: async () =>
        (this.#setting.knowledge ?? []).map((text, place) => ({
          id: `passage-${place}`,
          documentId: 'document',
          documentTitle: 'Base de conhecimento',
          heading: 'Base de conhecimento',
          text,
          position: place,
        })),
      ...this.#setting.tools,
    };
  }
}
