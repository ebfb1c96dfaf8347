import type {
  Appointment,
  AppointmentId,
  AppointmentSource,
  AppointmentStatus,
  BusyTime,
  Catalogue,
  ChannelId,
  ClinicId,
  Contact,
  ContactId,
  Conversation,
  ConversationId,
  Dialogue,
  Handling,
  LinkedPatient,
  Message,
  MessageAuthor,
  MessageId,
  OutboundContent,
  Patient,
  PatientContact,
  PatientId,
  ProfessionalId,
  Relation,
  SeriesId,
  ServiceId,
  Temporal,
} from '@post/domain';
import type { Actor } from '../actor.ts';
import type { CalendarFeedReader, CalendarFeedWriter } from './calendar-feed-doors.ts';
import type { ClinicEvent } from './clinic-event.ts';
import type { DeskReader, DeskWriter } from './desk-doors.ts';
import type { InsightReader } from './insight-doors.ts';
import type { JobWriter, ReachWriter } from './jobs.ts';
import type { KnowledgeReader, KnowledgeWriter } from './knowledge-doors.ts';
import type { MediaFile } from './media-file.ts';
import type { MemoryReader, MemoryWriter } from './memory-doors.ts';
import type { PaceReader, PaceWriter } from './pace-doors.ts';
import type { Page, PageRequest } from './page.ts';
import type { RecordReader, RecordWriter } from './record-doors.ts';
import type { ReplanReader, ReplanWriter } from './replan-doors.ts';
import type { ScheduledReader, ScheduledWriter } from './scheduled-doors.ts';
import type { SettingsWriter } from './settings-doors.ts';
import type { StaffReader, StaffWriter } from './staff-doors.ts';
import type { TaskReader, TaskWriter } from './task.ts';
import type { TurnClaim } from './turn-queue.ts';
import type { StoredTurn, TurnRecord } from './turn-record.ts';
import type { VisitReader, VisitWriter } from './visit-doors.ts';
import type { WaitingReader, WaitingWriter } from './waiting-doors.ts';

export interface AppointmentFilter {
  readonly from?: Temporal.Instant;
  readonly to?: Temporal.Instant;
  readonly professionalId?: ProfessionalId;
  readonly patientId?: PatientId;
  readonly status?: AppointmentStatus;
}

export interface NewAppointment {
  readonly patientId: PatientId;
  readonly professionalId: ProfessionalId;
  readonly serviceId: ServiceId;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly source: AppointmentSource;
  readonly overlapAllowed: boolean;
  readonly seriesId: SeriesId | null;
}

export interface AppointmentChange {
  readonly professionalId?: ProfessionalId;
  readonly serviceId?: ServiceId;
  readonly startsAt?: Temporal.Instant;
  readonly endsAt?: Temporal.Instant;
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
  readonly status?: AppointmentStatus;
  readonly overlapAllowed?: boolean;
}

/** What does not count as occupied. */
export interface BusyBesides {
  /** The visit that is being moved: neither its own time nor what is held for it. */
  readonly appointmentId?: AppointmentId | null;
  /** Where a freed time was offered: what is held for it. */
  readonly conversationId?: ConversationId | null;
}

/** Reading doors into one clinic. Inside `transact` they see the transaction's own writes. */
export interface ClinicReader
  extends CalendarFeedReader,
    DeskReader,
    InsightReader,
    KnowledgeReader,
    MemoryReader,
    PaceReader,
    RecordReader,
    ReplanReader,
    ScheduledReader,
    StaffReader,
    TaskReader,
    VisitReader,
    WaitingReader {
  catalogue(): Promise<Catalogue>;

  appointment(id: AppointmentId): Promise<Appointment | null>;
  appointments(filter: AppointmentFilter, page: PageRequest): Promise<Page<Appointment>>;
  /** Active (scheduled, confirmed, arrived) with a start at or after `from`, soonest first. */
  upcomingAppointments(patientIds: readonly PatientId[], from: Temporal.Instant): Promise<readonly Appointment[]>;
  appointmentsOfSeries(seriesId: SeriesId): Promise<readonly Appointment[]>;
  /** Occupied time, buffers, fit-ins and what is held for others included, that touches [from, to). */
  busyTimes(
    professionalIds: readonly ProfessionalId[],
    span: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
    besides?: BusyBesides,
  ): Promise<readonly BusyTime[]>;

  patient(id: PatientId): Promise<Patient | null>;
  patientsByIds(ids: readonly PatientId[]): Promise<readonly Patient[]>;
  /** By any part of name (unaccented) or phone. */
  patients(search: string | null, page: PageRequest): Promise<Page<Patient>>;
  patientsOfContact(contactId: ContactId): Promise<readonly LinkedPatient[]>;
  /** Who may act for the patient, the patient first. */
  contactsOfPatient(patientId: PatientId): Promise<readonly PatientContact[]>;
  contact(id: ContactId): Promise<Contact | null>;

  conversation(id: ConversationId): Promise<Conversation | null>;
  /** The newest `limit` messages before `before` (a cursor from a former page), newest first. */
  messages(conversationId: ConversationId, page: PageRequest): Promise<Page<Message>>;
  message(id: MessageId): Promise<Message | null>;
  /** The stored message that a provider knows by this id. */
  messageOfProvider(
    channelId: ChannelId,
    providerMessageId: string,
  ): Promise<{ readonly conversationId: ConversationId; readonly messageId: MessageId } | null>;
  /** Patient messages that no turn consumed yet, oldest first. */
  unansweredMessages(conversationId: ConversationId): Promise<readonly Message[]>;
  dialogue(conversationId: ConversationId): Promise<Dialogue>;
  /** The committed turns of a conversation, the newest first. */
  turnsOfConversation(conversationId: ConversationId, page: PageRequest): Promise<Page<StoredTurn>>;

  /** What an earlier run or request with this key did; undefined when none did. Keys are per clinic. */
  effect(key: string): Promise<unknown>;
}

/** Writing doors. All writes of one `transact` are committed together or not at all. */
export interface ClinicTransaction
  extends ClinicReader,
    CalendarFeedWriter,
    DeskWriter,
    JobWriter,
    KnowledgeWriter,
    MemoryWriter,
    PaceWriter,
    ReachWriter,
    RecordWriter,
    ReplanWriter,
    ScheduledWriter,
    SettingsWriter,
    StaffWriter,
    TaskWriter,
    VisitWriter,
    WaitingWriter {
  /** Queues behind other writers of these agendas until the transaction ends; takes them in a fixed order. */
  lockAgendas(professionalIds: readonly ProfessionalId[]): Promise<void>;
  /** `taken` when the database's own rule refuses the overlap; the transaction stays usable. */
  insertAppointment(appointment: NewAppointment): Promise<Appointment | 'taken'>;
  changeAppointment(id: AppointmentId, change: AppointmentChange): Promise<Appointment | 'taken'>;

  /** Reads a patient whom nobody else can change until this transaction ends. */
  lockPatient(id: PatientId): Promise<Patient | null>;
  insertPatient(patient: Pick<Patient, 'name' | 'phone' | 'birthDate'>): Promise<Patient>;
  changePatient(id: PatientId, change: Partial<Pick<Patient, 'name' | 'phone' | 'birthDate'>>): Promise<Patient>;
  linkPatient(contactId: ContactId, patientId: PatientId, relation: Relation): Promise<void>;

  rememberEffect(key: string, result: unknown): Promise<void>;

  saveDialogue(conversationId: ConversationId, dialogue: Dialogue): Promise<void>;
  /** Appends a message and its outbox row; it leaves after those queued before it. */
  queueOutbound(
    conversationId: ConversationId,
    author: Exclude<MessageAuthor, 'patient'>,
    content: OutboundContent,
  ): Promise<Message>;
  /** The same for what Cora writes first: it leaves when no answer to anybody waits. */
  queueUnasked(conversationId: ConversationId, content: OutboundContent): Promise<Message>;
  /** Keeps the file that a message of ours carries. */
  keepFile(messageId: MessageId, file: MediaFile): Promise<void>;
  /** Marks the messages as answered by the turn. */
  consumeMessages(messageIds: readonly MessageId[], claim: TurnClaim): Promise<void>;
  /** Stores the record of the run and frees the conversation; it stays ready when unanswered messages remain. */
  closeTurn(claim: TurnClaim, record: TurnRecord): Promise<void>;
  /**
   * Says who answers from now on. To staff: fences off a running turn and counts unanswered messages as staff's; when
   * staff themselves took over, Cora's replies that have not left are withdrawn. Returns false when it was already so.
   */
  setHandling(
    conversationId: ConversationId,
    handling: Handling,
    by: { readonly who: 'cora' | 'staff'; readonly now: Temporal.Instant },
  ): Promise<boolean>;

  /** Appends to the clinic's gap-free event log. Call it last: it orders the clinic's transactions. */
  appendEvents(actor: Actor | 'system', events: readonly ClinicEvent[]): Promise<void>;
}

/** The only way to the data: each door names the clinic, and writes may be fenced by a turn's claim. */
export interface Store {
  read<T>(clinicId: ClinicId, work: (reader: ClinicReader) => Promise<T>): Promise<T>;
  /** Reads that belong together: all see the same moment, and those asked for together travel together. */
  snapshot<T>(clinicId: ClinicId, work: (reader: ClinicReader) => Promise<T>): Promise<T>;
  /** Throws StaleTurnError, committing nothing, when `fence` is no longer the conversation's current claim. */
  transact<T>(clinicId: ClinicId, work: (tx: ClinicTransaction) => Promise<T>, fence?: TurnClaim): Promise<T>;
}
