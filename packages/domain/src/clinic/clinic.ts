import type { Temporal } from 'temporal-polyfill';
import type { ClinicId, ProfessionalId, ServiceId } from '../shared/ids.ts';
import type { PricePolicy } from './price-policy.ts';
import type { Profession } from './profession.ts';

/** ISO weekday: 1 is Monday, 7 is Sunday, as Temporal counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface Clinic {
  readonly id: ClinicId;
  readonly name: string;
  /** The name by which the virtual assistant presents itself. */
  readonly assistantName: string;
  /** IANA name, e.g. America/Sao_Paulo. */
  readonly timeZone: string;
  readonly locale: string;
  readonly phone: string;
  readonly address: string;
  readonly slotStepMinutes: number;
  readonly minimumNoticeMinutes: number;
  readonly bookingHorizonDays: number;
  readonly cancellationNoticeHours: number;
  readonly reminderHoursBefore: readonly number[];
  /** What nobody asked for (reminders, offers) leaves from here on, local wall time, … */
  readonly contactFrom: Temporal.PlainTime;
  /** … and no more from here on. */
  readonly contactTo: Temporal.PlainTime;
  /** Quiet time after a patient's last message before Cora answers. */
  readonly replyDebounceMs: number;
  /** After this long without a word from staff, a conversation they took over goes back to Cora. */
  readonly handoffIdleMinutes: number;
  /** So long after a visit that was missed its patient is offered new times; null: not at all. */
  readonly missedVisitHours: number | null;
  /** Patients are asked how a visit was. */
  readonly asksFeedback: boolean;
  /** Where the week ahead is sent on Monday mornings; null: nowhere. */
  readonly weekDigestPhone: string | null;
}

/** A stretch of work on some weekdays, local wall time, half-open [from, to). Lunch is the gap between two of them. */
export interface WorkingHours {
  readonly weekdays: readonly Weekday[];
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
}

export interface Professional {
  readonly id: ProfessionalId;
  readonly name: string;
  readonly specialty: string;
  readonly profession: Profession;
  /** The register of the specialty as it is announced, e.g. `RQE 12345`; null: may not be called a specialist. */
  readonly specialistRegister: string | null;
  /** Their own WhatsApp number, where the next day is sent in the evening; null: nowhere. */
  readonly phone: string | null;
  readonly workingHours: readonly WorkingHours[];
}

export interface Service {
  readonly id: ServiceId;
  readonly name: string;
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly priceCents: number | null;
  readonly pricePolicy: PricePolicy;
  /** Offered as a series of sessions. */
  readonly recurring: boolean;
  /** Hours before a visit at which patients are reminded; null: as the clinic does. */
  readonly reminderHoursBefore?: readonly number[] | null;
  /** What patients call it, e.g. "limpeza". */
  readonly aliases: readonly string[];
  /** Who offers it, in the clinic's order of preference. */
  readonly professionalIds: readonly ProfessionalId[];
}

/** Days on which the clinic, or one professional, does not work; both ends included. */
export interface Closure {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly reason: string;
  readonly professionalId: ProfessionalId | null;
}

/** A public holiday that closes the clinic. */
export interface Holiday {
  readonly date: Temporal.PlainDate;
  readonly name: string;
}

/** Everything staff configure about the clinic, read as one piece. */
export interface Catalogue {
  readonly clinic: Clinic;
  readonly professionals: readonly Professional[];
  readonly services: readonly Service[];
  readonly closures: readonly Closure[];
}
