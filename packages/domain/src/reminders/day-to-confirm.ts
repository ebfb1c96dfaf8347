import { Temporal } from 'temporal-polyfill';

/** Reminders have been out for hours, and the front desk still has time to call before it goes home. */
const ASKING_ENDS = Temporal.PlainTime.from('17:00');

/** Until then a call on the day itself still helps, should nobody have looked the evening before. */
const STILL_USEFUL = Temporal.PlainTime.from('10:00');

/** The day whose visits should be confirmed by now; null while patients are still left to answer by themselves. */
export function dayToConfirm(now: Temporal.ZonedDateTime): Temporal.PlainDate | null {
  const [day, time] = [now.toPlainDate(), now.toPlainTime()];
  if (Temporal.PlainTime.compare(time, ASKING_ENDS) >= 0) return day.add({ days: 1 });
  return Temporal.PlainTime.compare(time, STILL_USEFUL) < 0 ? day : null;
}
