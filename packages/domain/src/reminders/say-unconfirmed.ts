import { Temporal } from 'temporal-polyfill';
import { sayTime } from '../language/say-time.ts';
import { sayWeekday } from '../language/say-weekday.ts';
import { weekdayOf } from '../language/weekday-of.ts';

/** A visit that its patient has not confirmed. */
export interface UnconfirmedVisit {
  readonly patientName: string;
  readonly startsAt: Temporal.Instant;
  /** Booked, or moved last. */
  readonly agreedAt: Temporal.Instant;
}

/** More than this is a list for the screen of the day, not for a line. */
const MOST_NAMES = 12;

/** Once these have begun there is no more morning to call in. */
const FIRST_THING = Temporal.PlainTime.from('10:00');

/** Whether the patient should have been heard of: who booked or moved on the eve itself has just agreed to come. */
export function owesConfirmation(visit: UnconfirmedVisit, timeZone: string): boolean {
  const eve = dayOf(visit.startsAt, timeZone).subtract({ days: 1 });
  return Temporal.PlainDate.compare(dayOf(visit.agreedAt, timeZone), eve) < 0;
}

/** The task that tells staff of the unconfirmed visits of one day, soonest first; urgent when one is early in the morning. */
export function sayUnconfirmed(visits: readonly UnconfirmedVisit[], timeZone: string) {
  const local = visits.map(({ patientName, startsAt }) => ({ patientName, at: startsAt.toZonedDateTimeISO(timeZone) }));
  const lines = local.slice(0, MOST_NAMES).map(({ patientName, at }) => `${sayTime(at.toPlainTime())} ${patientName}`);
  const more = local.length - lines.length;
  const named = [...lines, ...(more > 0 ? [`e mais ${more}`] : [])].join('; ');
  const day = local[0]?.at.toPlainDate();
  const when = day ? `${sayWeekday(weekdayOf(day))}, ${two(day.day)}/${two(day.month)}` : '';
  return {
    title: `Sem confirmação para ${when}: ${named}`,
    urgent: local.some(({ at }) => Temporal.PlainTime.compare(at.toPlainTime(), FIRST_THING) < 0),
  };
}

function dayOf(at: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate();
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
