import type { Temporal } from 'temporal-polyfill';
import type { ContactId, PatientId } from '../shared/ids.ts';

/** A person who is treated. */
export interface Patient {
  readonly id: PatientId;
  readonly name: string;
  /** E.164 without the plus, or null when nobody told it yet. */
  readonly phone: string | null;
  readonly birthDate: Temporal.PlainDate | null;
}

/** How the person who writes stands to the patient: the patient, or someone who may act for them. */
export type Relation = 'self' | 'responsible';

/** A patient for whom a contact may act. */
export interface LinkedPatient extends Patient {
  readonly relation: Relation;
}

/** The person at the other end of a channel. */
export interface Contact {
  readonly id: ContactId;
  readonly displayName: string | null;
  /** E.164 without the plus; null for hidden and business-scoped identities. */
  readonly phone: string | null;
}

/** A contact who may act for a patient. */
export interface PatientContact extends Contact {
  readonly relation: Relation;
}
