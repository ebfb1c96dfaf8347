import type {
  AppointmentId,
  ClinicId,
  ContactId,
  ConversationId,
  Dialogue,
  Handling,
  ProfessionalId,
  ReplanId,
  WaitingOfferId,
} from '@post/domain';

/** Remind of one visit, so many hours before the start it had when this was planned. */
export interface ReminderJob {
  readonly kind: 'reminder';
  readonly clinicId: ClinicId;
  readonly appointmentId: AppointmentId;
  readonly hoursBefore: number;
  /** ISO 8601. */
  readonly startsAt: string;
}

/** Offer new times to the patient of a visit that was missed. */
export interface MissedVisitJob {
  readonly kind: 'missed-visit';
  readonly clinicId: ClinicId;
  readonly appointmentId: AppointmentId;
}

/** Tell a patient where a visit stands now, or that the clinic called it off. */
export interface ChangeNoticeJob {
  readonly kind: 'change-notice';
  readonly clinicId: ClinicId;
  readonly appointmentId: AppointmentId;
  readonly change: 'moved' | 'cancelled';
  /** ISO 8601, as staff saw it. */
  readonly startsAt: string;
}

/** Ask a patient how a completed visit was. */
export interface FeedbackJob {
  readonly kind: 'feedback';
  readonly clinicId: ClinicId;
  readonly appointmentId: AppointmentId;
}

/** Say what staff wrote to be said at this moment. */
export interface ScheduledMessageJob {
  readonly kind: 'scheduled-message';
  readonly clinicId: ClinicId;
  readonly scheduledId: string;
}

/** Ask a patient whether the visit may move, because its professional can not come. */
export interface ReplanAskJob {
  readonly kind: 'replan-ask';
  readonly clinicId: ClinicId;
  readonly replanId: ReplanId;
  readonly appointmentId: AppointmentId;
}

/** The time to answer that is over. */
export type ReplanAnswerJob = Omit<ReplanAskJob, 'kind'> & { readonly kind: 'replan-answer' };

/** Tell a patient who was asked that the visit stays. */
export type ReplanWithdrawnJob = Omit<ReplanAskJob, 'kind'> & { readonly kind: 'replan-withdrawn' };

/** Ask who waits for a time of this professional that went. */
export interface FreedTimeJob {
  readonly kind: 'freed-time';
  readonly clinicId: ClinicId;
  readonly professionalId: ProfessionalId;
  /** ISO 8601. */
  readonly startsAt: string;
  readonly endsAt: string;
}

/** The time to answer an offer from the waiting list is over. */
export interface WaitingOfferOverJob {
  readonly kind: 'waiting-offer-over';
  readonly clinicId: ClinicId;
  readonly offerId: WaitingOfferId;
}

/** What must happen later. A job is a hint to look again: whoever does it decides by what is true then. */
export type Job =
  | ChangeNoticeJob
  | FeedbackJob
  | FreedTimeJob
  | MissedVisitJob
  | ReminderJob
  | ReplanAskJob
  | ReplanAnswerJob
  | ReplanWithdrawnJob
  | ScheduledMessageJob
  | WaitingOfferOverJob;

export interface ScheduledJob {
  readonly job: Job;
  /** From the transaction on, by the database's clock: replicas need not agree on the time. */
  readonly inSeconds: number;
  /** ISO 8601. Of jobs that are due, what is needed sooner comes first; before all of them what names no time. */
  readonly neededBy?: string;
}

export interface JobWriter {
  /** Writes the jobs down with the transaction's other writes: they happen if it commits, and only then. */
  schedule(jobs: readonly ScheduledJob[]): Promise<void>;
}

/** A conversation that the clinic is about to write into first. */
export interface ReachedConversation {
  readonly id: ConversationId;
  readonly handling: Handling;
  readonly dialogue: Dialogue;
  /** Cora is answering, or about to. */
  readonly isAnswering: boolean;
  /** The patient wrote within the last minutes. */
  readonly wroteLately: boolean;
}

export interface ReachWriter {
  /** The contact with this phone, made when nobody has it yet. */
  contactWithPhone(phone: string): Promise<ContactId>;
  /** The contact's conversation, locked; opened on the clinic's channel when there is none, null when there is no way to. */
  reachContact(contactId: ContactId): Promise<ReachedConversation | null>;
}

/** The jobs that are due, given out once each to all processes together, again after a failure or a death. */
export interface JobQueue {
  /** Hands due jobs to `run` until stopped; a job whose run fails comes again. */
  work(options: JobWork): Promise<AsyncDisposable>;
}

export interface JobWork {
  readonly run: (job: Job) => Promise<void>;
  /** Trouble of the queue itself; jobs wait and are not lost. */
  readonly onTrouble: (error: Error) => void;
}
