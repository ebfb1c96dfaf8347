import { Temporal } from 'temporal-polyfill';
import { weekdayOf } from '../language/weekday-of.ts';
import type { Appointment } from '../scheduling/appointment.ts';
import type { FreeTime } from '../scheduling/free-time.ts';
import type { WishedTimes } from './waiting-wish.ts';

/** Whether a time is one that was wished for; one that replaces a visit must come before it. */
export function suitsWish(
  wish: WishedTimes,
  { startsAt, professionalId }: Pick<FreeTime, 'startsAt' | 'professionalId'>,
  { timeZone, insteadOf }: { readonly timeZone: string; readonly insteadOf: Pick<Appointment, 'startsAt'> | null },
): boolean {
  const local = startsAt.toZonedDateTimeISO(timeZone);
  const [date, time] = [local.toPlainDate(), local.toPlainTime()];
  return (
    (wish.professionalId === null || wish.professionalId === professionalId) &&
    Temporal.PlainDate.compare(wish.from, date) <= 0 &&
    Temporal.PlainDate.compare(date, wish.to) <= 0 &&
    (wish.weekdays === null || wish.weekdays.includes(weekdayOf(date))) &&
    (wish.timeFrom === null || Temporal.PlainTime.compare(wish.timeFrom, time) <= 0) &&
    (wish.timeTo === null || Temporal.PlainTime.compare(time, wish.timeTo) < 0) &&
    (insteadOf === null || Temporal.Instant.compare(startsAt, insteadOf.startsAt) < 0)
  );
}
