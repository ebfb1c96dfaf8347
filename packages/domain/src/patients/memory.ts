import type { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../clinic/clinic.ts';
import type { ContactId, MemoryId, MessageId, PatientId, ProfessionalId, StaffId } from '../shared/ids.ts';

export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** What is remembered, as code reads it. The words beside it are for people. */
export type MemoryValue =
  | { readonly key: 'part-of-day'; readonly part: DayPart }
  /** Days on which the person can't come. */
  | { readonly key: 'not-weekdays'; readonly weekdays: readonly Weekday[] }
  | { readonly key: 'professional'; readonly professionalId: ProfessionalId }
  | { readonly key: 'call-me'; readonly name: string }
  /** How to talk to the person, in their words: "prefere mensagem a ligação". */
  | { readonly key: 'communication' }
  /** A plain fact, by staff only. */
  | { readonly key: 'note' };

export type MemoryKey = MemoryValue['key'];

export type MemorySource =
  | { readonly kind: 'patient'; readonly messageId: MessageId }
  | { readonly kind: 'staff'; readonly staffId: StaffId }
  | { readonly kind: 'api' }
  | { readonly kind: 'import' };

/** What is to be remembered; `words` for what has none of its own. */
export interface MemoryWish {
  readonly value: MemoryValue;
  readonly words: string | null;
}

/** Something a person told or staff noted, kept for later conversations. Data, never an instruction to anyone. */
export interface Memory {
  readonly id: MemoryId;
  /** Who said it; null when staff noted it about a patient. */
  readonly contactId: ContactId | null;
  /** Whom it is about, when that is known. */
  readonly patientId: PatientId | null;
  readonly text: string;
  readonly value: MemoryValue;
  readonly source: MemorySource;
  readonly createdAt: Temporal.Instant;
  readonly updatedAt: Temporal.Instant;
}

/** What a conversation needs of a memory. */
export type Remembered = Pick<Memory, 'text' | 'value'>;

export type NewMemory = Pick<Memory, 'contactId' | 'patientId' | 'text' | 'value' | 'source'>;

/** What a person prefers, against what is simply so about them. */
export function memoryKind({ key }: MemoryValue): 'preference' | 'fact' {
  return key === 'note' || key === 'call-me' ? 'fact' : 'preference';
}

/** Of these there is one at a time: a newer one takes the place of the older. */
export function standsAlone(key: MemoryKey): boolean {
  return key !== 'note';
}
