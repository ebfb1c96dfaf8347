import type { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../clinic/clinic.ts';
import type { ProfessionalId } from '../shared/ids.ts';

/** A start at which a service can be booked with a professional; `endsAt` is without buffers. */
export interface FreeTime {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly professionalId: ProfessionalId;
}

/** Time of a professional that is occupied, buffers included, half-open [start, end). */
export interface BusyTime {
  readonly professionalId: ProfessionalId;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** Why a time can't be booked. All that apply are told, as data; words are made where they are said. */
export type NotFreeReason =
  | { readonly kind: 'past' }
  | { readonly kind: 'too-soon'; readonly earliest: Temporal.Instant }
  | { readonly kind: 'beyond-horizon'; readonly latest: Temporal.PlainDate }
  | {
      readonly kind: 'closure';
      readonly reason: string;
      readonly from: Temporal.PlainDate;
      readonly to: Temporal.PlainDate;
    }
  | { readonly kind: 'holiday'; readonly name: string; readonly date: Temporal.PlainDate }
  | { readonly kind: 'day-off'; readonly worksOn: readonly Weekday[] }
  | {
      readonly kind: 'outside-hours';
      readonly hours: readonly { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime }[];
    }
  | { readonly kind: 'lunch'; readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime }
  | { readonly kind: 'ends-after-closing'; readonly closesAt: Temporal.PlainTime }
  | { readonly kind: 'taken' };
