import type { Weekday } from '../clinic/clinic.ts';
import type { AppointmentId, PatientId, ProfessionalId, ServiceId } from '../shared/ids.ts';

/** One thing a patient can pick by number, tap or words. */
export interface Option {
  /** Unique among everything ever offered in the conversation, so that a late tap is recognised as old. */
  readonly id: string;
  /** At most 24 characters: the shortest limit of a list row. */
  readonly title: string;
  readonly description: string | null;
}

/** What an option stands for. Kept by us; the channel and the model see only `Option`. */
export type OptionMeaning =
  | {
      readonly kind: 'time';
      readonly serviceId: ServiceId;
      readonly professionalId: ProfessionalId;
      readonly startsAt: string;
    }
  | { readonly kind: 'service'; readonly serviceId: ServiceId }
  | { readonly kind: 'appointment'; readonly appointmentId: AppointmentId }
  | { readonly kind: 'patient'; readonly patientId: PatientId }
  | { readonly kind: 'wish'; readonly wish: 'book' | 'move' | 'cancel' | 'help' | 'person' }
  | { readonly kind: 'answer'; readonly answer: 'yes' | 'no' };

export interface Offer {
  readonly options: readonly (Option & { readonly meaning: OptionMeaning })[];
}

export type ProposedPatient =
  | { readonly kind: 'known'; readonly patientId: PatientId; readonly name: string }
  | { readonly kind: 'new'; readonly name: string; readonly relation: 'self' | 'responsible' };

/** The sessions of a series: those that a yes books, and in words why the others are left out. */
export interface ProposedSeries {
  readonly everyWeeks: number;
  readonly count: number;
  readonly starts: readonly string[];
  readonly leftOut: readonly string[];
}

/** Times to wait for as `WishedTimes`, dates and times as ISO text, and the visit that an earlier one would replace. */
export interface ProposedWish {
  readonly serviceId: ServiceId;
  readonly professionalId: ProfessionalId | null;
  readonly from: string;
  readonly to: string;
  readonly weekdays: readonly Weekday[] | null;
  readonly timeFrom: string | null;
  readonly timeTo: string | null;
  readonly insteadOf: AppointmentId | null;
}

/** An exact act that waits for the patient's explicit yes. Times are ISO 8601 instants. */
export type Proposal =
  | {
      readonly kind: 'book';
      readonly serviceId: ServiceId;
      readonly professionalId: ProfessionalId;
      readonly startsAt: string;
      readonly patient: ProposedPatient;
      readonly repeat?: ProposedSeries;
    }
  | {
      readonly kind: 'move';
      readonly appointmentId: AppointmentId;
      readonly professionalId: ProfessionalId;
      readonly startsAt: string;
    }
  | { readonly kind: 'wait'; readonly patient: ProposedPatient; readonly wished: ProposedWish }
  | { readonly kind: 'cancel'; readonly appointmentId: AppointmentId }
  | { readonly kind: 'confirm'; readonly appointmentId: AppointmentId };

/**
 * What a conversation remembers between two turns. `proposal` and `offer` are what the last sent reply put to the
 * patient; a yes or a number means these and nothing else. `draft` belongs to the guided model alone.
 */
export interface Dialogue {
  readonly proposal: Proposal | null;
  readonly offer: Offer | null;
  /** Cora has said who she is in this conversation. */
  readonly introduced: boolean;
  readonly draft: Readonly<Record<string, unknown>>;
  /** Proof asked of someone who spoke of another person's visit; absent until then. */
  readonly identity?: IdentityAsked;
  /** How a visit was is what was asked last; absent otherwise. */
  readonly feedback?: FeedbackAsked;
}

export interface FeedbackAsked {
  readonly appointmentId: AppointmentId;
  /** A low score was given already: what is missing is what happened. */
  readonly asksWhy: boolean;
}

export interface IdentityAsked {
  /** The last reply asked for name and birth date. */
  readonly open: boolean;
  /** How often what was told was not confirmed. */
  readonly failures: number;
}

export const EMPTY_DIALOGUE: Dialogue = { proposal: null, offer: null, introduced: false, draft: {} };

/** Something was put to the patient, or is being arranged, and waits for their next words. */
export function isMidway({ proposal, offer, draft }: Dialogue): boolean {
  return proposal !== null || offer !== null || (draft.task ?? null) !== null;
}
