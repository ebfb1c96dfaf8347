import { Temporal } from 'temporal-polyfill';
import { type ContactHours, inContactHours, nextContactTime } from '../reminders/contact-hours.ts';

/** Long enough for somebody at work, short enough that staff can still call on the same day. */
const HOURS_TO_ANSWER = 4;
/** Who was asked in the evening has this long in the morning. */
const MORNING_MINUTES = 60;
/** Staff need so long to reach a patient before the way to the clinic begins. */
const LAST_MINUTES = 90;
const AT_LEAST_MINUTES = 20;

/** Until when a patient may answer where a visit goes; after that staff see to it. Never after the visit itself. */
export function answerBy(askedAt: Temporal.Instant, startsAt: Temporal.Instant, hours: ContactHours): Temporal.Instant {
  const plain = askedAt.add({ hours: HOURS_TO_ANSWER });
  const waking = inContactHours(plain, hours) ? plain : nextContactTime(plain, hours).add({ minutes: MORNING_MINUTES });
  const last = startsAt.subtract({ minutes: LAST_MINUTES });
  return earliest(startsAt, latest(earliest(waking, last), askedAt.add({ minutes: AT_LEAST_MINUTES })));
}

function earliest(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) <= 0 ? one : other;
}

function latest(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) >= 0 ? one : other;
}
