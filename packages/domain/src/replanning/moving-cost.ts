import type { Temporal } from 'temporal-polyfill';
import type { ProfessionalId } from '../shared/ids.ts';

/** A visit's start with a professional, in the clinic's wall time. */
export interface LocalVisit {
  readonly start: Temporal.ZonedDateTime;
  readonly professionalId: ProfessionalId;
}

/** A patient would wait six days rather than see somebody else. */
const OTHER_PROFESSIONAL = 600;
/** Mornings stay mornings even if that takes three days more. */
const OTHER_PART_OF_DAY = 300;
const PER_DAY = 100;
/** Breaks ties between the hours of one day, and never outweighs a day. */
const PER_QUARTER_HOUR = 1;
/** Nobody is left out to spare the others whatever trouble. */
export const LEFT_OUT = 1_000_000;

/**
 * How much a patient gives up by going from one time to another, in whole points: a different professional, another
 * part of the day, days of waiting, and last the hour.
 */
export function movingCost(from: LocalVisit, to: LocalVisit): number {
  const days = Math.abs(from.start.toPlainDate().until(to.start.toPlainDate()).days);
  const quarters = Math.ceil(Math.abs(minuteOfDay(from.start) - minuteOfDay(to.start)) / 15);
  return (
    (to.professionalId === from.professionalId ? 0 : OTHER_PROFESSIONAL) +
    (partOfDay(to.start) === partOfDay(from.start) ? 0 : OTHER_PART_OF_DAY) +
    days * PER_DAY +
    quarters * PER_QUARTER_HOUR
  );
}

function minuteOfDay({ hour, minute }: Temporal.ZonedDateTime): number {
  return hour * 60 + minute;
}

function partOfDay({ hour }: Temporal.ZonedDateTime): 'morning' | 'afternoon' | 'evening' {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
