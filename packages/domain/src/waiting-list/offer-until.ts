import type { Temporal } from 'temporal-polyfill';

/** Long enough to see a message between two things, short enough that several people can be asked in turn. */
const MINUTES_TO_ANSWER = 30;
/** Of the time that is left to book it; who comes next needs some too. */
const SHARE = 0.25;
/** Nobody reads and answers in less. */
const AT_LEAST_MINUTES = 10;

/** Until when a freed time is kept for the one who is asked; null when it is too near to ask anybody. */
export function offerUntil(
  now: Temporal.Instant,
  startsAt: Temporal.Instant,
  { minimumNoticeMinutes }: { readonly minimumNoticeMinutes: number },
): Temporal.Instant | null {
  const left = startsAt.subtract({ minutes: minimumNoticeMinutes }).since(now).total('minutes');
  if (left < AT_LEAST_MINUTES) return null;
  const minutes = Math.max(AT_LEAST_MINUTES, Math.min(MINUTES_TO_ANSWER, Math.floor(left * SHARE)));
  return wholeMinute(now.add({ minutes }));
}

/** It is told as a time of day, and an answer within it can still be booked. */
function wholeMinute(at: Temporal.Instant): Temporal.Instant {
  return at.round({ smallestUnit: 'minute', roundingMode: 'floor' });
}
