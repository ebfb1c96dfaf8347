import type { PatientId, Temporal } from '@post/domain';

/** Rows as they leave the house: plain JSON, times in ISO 8601. */
type Rows = readonly Readonly<Record<string, unknown>>[];

/** Everything held on one patient, by kind. */
export interface PatientDossier {
  readonly patient: Readonly<Record<string, unknown>>;
  readonly contacts: Rows;
  readonly permissions: Rows;
  readonly appointments: Rows;
  readonly memories: Rows;
  readonly messages: Rows;
  readonly scheduledMessages: Rows;
  readonly tasks: Rows;
  readonly feedback: Rows;
  readonly waitingList: Rows;
}

/** One kind of data after an erasure: gone, or kept with the reason. */
export type ErasedItem =
  | { readonly what: ErasableKind; readonly outcome: 'erased'; readonly count: number }
  | { readonly what: KeptKind; readonly outcome: 'kept'; readonly count: number; readonly reason: KeepingReason };

export type ErasableKind =
  | 'messages'
  | 'media'
  | 'memories'
  | 'traces'
  | 'remembered-acts'
  | 'provider-events'
  | 'task-words'
  | 'questions'
  | 'notes'
  | 'scheduled-messages'
  | 'display-names'
  | 'feedback'
  | 'waiting-list'
  | 'campaigns';
export type KeptKind = 'record' | 'appointments' | 'shared-messages' | 'audit-trail';
/** The chart is kept for 20 years by law; a conversation may be other people's too; who did what is kept as proof. */
export type KeepingReason = 'chart-law' | 'other-people' | 'accountability';

export interface RecordReader {
  /** Everything held on the patient; null when there is no such patient. */
  dossier(patientId: PatientId): Promise<PatientDossier | null>;
}

export interface RecordWriter {
  /**
   * Erases what may be erased and restricts the rest. A conversation is the patient's own when its contact is the patient,
   * or acts for nobody else. Null when there is no such patient; a second time there is nothing left to erase.
   */
  eraseRecord(patientId: PatientId, now: Temporal.Instant): Promise<readonly ErasedItem[] | null>;
}
