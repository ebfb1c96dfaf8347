import type { Temporal } from 'temporal-polyfill';
import type { Agenda } from './agenda.ts';
import { closedDay } from './closed-day.ts';
import { localDays } from './local-day.ts';
import { type Stretch, workingDay } from './working-day.ts';

/** A clinic that opens on none of them has no hours to count in. */
const MOST_DAYS = 40;

/**
 * When the clinic will have been open for so many minutes from a moment on: nobody answers at night or on a holiday. It is
 * open while any of its professionals works. Without opening hours the minutes are counted by the clock.
 */
export function afterOpeningTime(
  agenda: Pick<Agenda, 'catalogue' | 'holidays'>,
  from: Temporal.Instant,
  minutes: number,
): Temporal.Instant {
  const { timeZone } = agenda.catalogue.clinic;
  const today = from.toZonedDateTimeISO(timeZone).toPlainDate();
  let leftMs = minutes * 60_000;
  for (const day of localDays(today, today.add({ days: MOST_DAYS }), timeZone)) {
    for (const stretch of openStretches(agenda, day)) {
      const startMs = Math.max(stretch.fromMs, from.epochMilliseconds);
      const openMs = Math.max(0, stretch.toMs - startMs);
      if (openMs >= leftMs) return from.add({ milliseconds: startMs + leftMs - from.epochMilliseconds });
      leftMs -= openMs;
    }
  }
  return from.add({ minutes });
}

function openStretches(
  agenda: Pick<Agenda, 'catalogue' | 'holidays'>,
  day: ReturnType<typeof localDays>[number],
): readonly Stretch[] {
  const working = agenda.catalogue.professionals.filter(({ id }) => closedDay(agenda, id, day.date).length === 0);
  return workingDay(
    day,
    working.flatMap(({ workingHours }) => workingHours),
  );
}
