import type { ComposedReply, Receptionist, SettleOutcome, TurnContext, TurnTools } from '@post/application';
import {
  type Appointment,
  type AppointmentId,
  type Catalogue,
  EMPTY_DIALOGUE,
  type InboundContent,
  type LinkedPatient,
  type Message,
  type MessageId,
  type PatientId,
  type Proposal,
  readAnswer,
  Temporal,
} from '@post/domain';
import { createReceptionist } from '../create-receptionist.ts';
import { AURORA } from './aurora.ts';
import { checkTime, findTimes } from './availability.ts';

export interface SmallClinic {
  /** One burst; each text is a message of its own. */
  says(...texts: readonly string[]): Promise<ComposedReply>;
  sends(...contents: readonly InboundContent[]): Promise<ComposedReply>;
  /** Taps an option of the last reply, or of an earlier one. */
  taps(reply: ComposedReply, number: number): Promise<ComposedReply>;
  readonly appointments: readonly Appointment[];
  readonly patients: readonly LinkedPatient[];
  readonly questions: readonly string[];
  readonly handOvers: readonly string[];
  patientNamed(name: string, relation?: LinkedPatient['relation']): LinkedPatient;
  booked(patient: LinkedPatient, what: { readonly service: string; readonly at: string }): Appointment;
}

interface Setting {
  /** Local wall time of the clinic. */
  readonly now: string;
  readonly receptionist?: Receptionist;
  readonly knowledge?: readonly string[];
  readonly phone?: string | null;
}

/** One contact and one clinic in memory, for Cora's words and acts; what the database guarantees is tested with it. */
export function openSmallClinic(setting: Setting): SmallClinic {
  const receptionist = setting.receptionist ?? createReceptionist({ log: { warn: () => {} } });
  const catalogue: Catalogue = AURORA;
  const zone = catalogue.clinic.timeZone;
  const now = Temporal.PlainDateTime.from(setting.now).toZonedDateTime(zone).toInstant();
  let appointments: readonly Appointment[] = [];
  let patients: readonly LinkedPatient[] = [];
  const questions: string[] = [];
  const handOvers: string[] = [];
  const history: Message[] = [];
  let dialogue = EMPTY_DIALOGUE;
  let serial = 0;
  const nextId = <Id extends string>() => `${(serial += 1)}` as Id;

  function change(id: AppointmentId, to: Partial<Appointment>): Appointment {
    appointments = appointments.map((one) => (one.id === id ? { ...one, ...to } : one));
    const changed = appointments.find((one) => one.id === id);
    if (!changed) throw new Error(`no appointment ${id}`);
    return changed;
  }

  function addPatient(name: string, relation: LinkedPatient['relation']): LinkedPatient {
    const patient: LinkedPatient = { id: nextId<PatientId>(), name, relation, phone: null, birthDate: null };
    patients = [...patients, patient];
    return patient;
  }

  function add(
    patientId: PatientId,
    wanted: Pick<Appointment, 'serviceId' | 'professionalId' | 'startsAt'>,
  ): Appointment {
    const minutes = catalogue.services.find((one) => one.id === wanted.serviceId)?.durationMinutes ?? 0;
    const appointment: Appointment = {
      ...wanted,
      id: nextId<AppointmentId>(),
      patientId,
      endsAt: wanted.startsAt.add({ minutes }),
      status: 'scheduled',
      source: 'receptionist',
      overlapAllowed: false,
      seriesId: null,
    };
    appointments = [...appointments, appointment];
    return appointment;
  }

  const diary = () => ({ catalogue, now, appointments: appointments.filter((one) => one.status !== 'cancelled') });

  function settle(proposal: Proposal): SettleOutcome {
    if (proposal.kind === 'book' || proposal.kind === 'move') {
      const moving = proposal.kind === 'move' ? proposal.appointmentId : null;
      const moved = appointments.find((one) => one.id === moving);
      const serviceId = proposal.kind === 'book' ? proposal.serviceId : moved?.serviceId;
      if (!serviceId) return { kind: 'not-active' };
      const startsAt = Temporal.Instant.from(proposal.startsAt);
      const { professionalId } = proposal;
      const check = checkTime(diary(), { serviceId, professionalId, startsAt, moving });
      if (check.kind === 'not-free') return check;
      if (moving !== null) {
        const done = change(moving, { startsAt, professionalId, endsAt: check.time.endsAt });
        return { kind: 'moved', appointmentId: done.id, startsAt, professionalId, serviceId };
      }
      const { patient } = proposal as Extract<Proposal, { kind: 'book' }>;
      const patientId = patient.kind === 'known' ? patient.patientId : addPatient(patient.name, patient.relation).id;
      const done = add(patientId, { serviceId, professionalId, startsAt });
      return { kind: 'booked', appointmentId: done.id, startsAt, professionalId, serviceId };
    }
    const status = proposal.kind === 'cancel' ? 'cancelled' : 'confirmed';
    const done = change(proposal.appointmentId, { status });
    if (status === 'confirmed') {
      const { startsAt, professionalId, serviceId } = done;
      return { kind: 'confirmed', appointmentId: done.id, startsAt, professionalId, serviceId };
    }
    const limit = now.add({ hours: catalogue.clinic.cancellationNoticeHours });
    return { kind: 'cancelled', appointmentId: done.id, late: Temporal.Instant.compare(done.startsAt, limit) < 0 };
  }

  function toolsOf(turn: TurnContext): TurnTools {
    return {
      findTimes: async (request) => findTimes(diary(), request),
      checkTime: async (request) => checkTime(diary(), request),
      settle: async () => {
        if (turn.answer !== 'yes' || !turn.dialogue.proposal) return { kind: 'no-yes' };
        return settle(turn.dialogue.proposal);
      },
      mayPropose: async (proposal) => {
        if (proposal.kind === 'book') return { kind: 'ok' };
        const appointment = appointments.find((one) => one.id === proposal.appointmentId);
        return appointment && appointment.status !== 'cancelled' ? { kind: 'ok' } : { kind: 'not-active' };
      },
      handOver: (reason) => void handOvers.push(reason),
      askStaff: (question) => void questions.push(question),
      searchKnowledge: async () => (setting.knowledge ?? []).map((text) => ({ documentTitle: '', text })),
    };
  }

  function toMessage(content: InboundContent): Message {
    const text = content.kind === 'text' ? content.text : content.kind === 'choice' ? content.title : null;
    return { id: nextId<MessageId>(), author: 'patient', text, content, at: now, status: null };
  }

  async function sends(...contents: readonly InboundContent[]): Promise<ComposedReply> {
    const burst = contents.map(toMessage);
    const tapped = burst.at(-1)?.content;
    const meaning =
      tapped?.kind === 'choice'
        ? dialogue.offer?.options.find((option) => option.id === tapped.id)?.meaning
        : undefined;
    const said = readAnswer(burst.map((message) => message.text ?? '').join('\n'));
    const turn: TurnContext = {
      claim: {
        ...({ clinicId: 'c', conversationId: 'v', channelId: 'z', contactId: 'p', turnId: 't' } as Pick<
          TurnContext['claim'],
          'clinicId' | 'conversationId' | 'channelId' | 'contactId' | 'turnId'
        >),
        epoch: (serial += 1),
      },
      now,
      catalogue,
      contact: {
        id: 'p' as TurnContext['contact']['id'],
        displayName: 'Aninha 🌸',
        phone: setting.phone === undefined ? '5511900000001' : setting.phone,
      },
      patients,
      appointments: diary().appointments.toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt)),
      history: [...history],
      burst,
      dialogue,
      answer: dialogue.proposal ? (meaning?.kind === 'answer' ? meaning.answer : said) : null,
    };
    const reply = await receptionist.compose(turn, toolsOf(turn), new AbortController().signal);
    dialogue = reply.dialogue;
    const content = { kind: 'reply', text: reply.text, options: reply.options } as const;
    history.push(...burst, {
      id: nextId<MessageId>(),
      author: 'cora',
      text: reply.text,
      content,
      at: now,
      status: 'sent',
    });
    return reply;
  }

  return {
    says: (...texts) => sends(...texts.map((text) => ({ kind: 'text', text }) as const)),
    sends,
    taps: (reply, number) => {
      const option = reply.options[number - 1];
      if (!option) throw new Error(`the reply has no option ${number}`);
      return sends({ kind: 'choice', id: option.id, title: option.title });
    },
    get appointments() {
      return appointments;
    },
    get patients() {
      return patients;
    },
    questions,
    handOvers,
    patientNamed: (name, relation = 'self') => addPatient(name, relation),
    booked: (patient, { service, at }) => {
      const offered = catalogue.services.find((one) => one.name === service);
      const professionalId = offered?.professionalIds[0];
      if (!offered || !professionalId) throw new Error('no such service');
      const startsAt = Temporal.PlainDateTime.from(at).toZonedDateTime(zone).toInstant();
      return add(patient.id, { serviceId: offered.id, professionalId, startsAt });
    },
  };
}
