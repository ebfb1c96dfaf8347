import {
  type Agenda,
  type FreeTime,
  type NotFreeReason,
  type ProfessionalId,
  type Service,
  type Temporal,
  whyNotFree,
} from '@post/domain';

export interface TimeWish {
  readonly service: Service;
  /** Who may be booked, most preferred first. */
  readonly professionalIds: readonly ProfessionalId[];
  readonly startsAt: Temporal.Instant;
  /** Occupied time is no reason against it. */
  readonly overlapAllowed: boolean;
}

export type TimeVerdict =
  | { readonly kind: 'free'; readonly time: FreeTime; readonly overlaps: boolean }
  | { readonly kind: 'not-free'; readonly reasons: readonly NotFreeReason[] };

/**
 * The first professional who is free; else, where that is allowed, the first who is only busy; else the reasons of the
 * one with the fewest.
 */
export function judgeTime(agenda: Agenda, wish: TimeWish): TimeVerdict {
  const { service, startsAt } = wish;
  const judged = wish.professionalIds.map((professionalId) => ({
    time: { startsAt, endsAt: startsAt.add({ minutes: service.durationMinutes }), professionalId },
    reasons: whyNotFree({ ...agenda, serviceId: service.id, professionalId, startsAt }),
  }));
  const free = judged.find(({ reasons }) => reasons.length === 0);
  if (free) return { kind: 'free', time: free.time, overlaps: false };
  const busy = wish.overlapAllowed && judged.find(({ reasons }) => reasons.every(({ kind }) => kind === 'taken'));
  if (busy) return { kind: 'free', time: busy.time, overlaps: true };
  const [closest] = judged.toSorted((a, b) => a.reasons.length - b.reasons.length);
  return { kind: 'not-free', reasons: closest?.reasons ?? [] };
}
