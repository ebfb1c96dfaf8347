import type { Temporal } from 'temporal-polyfill';
import type { Agenda } from './agenda.ts';

/** Between when and when a start may lie, whatever the agenda says. */
export interface BookingWindow {
  /** Starts before it are past or too soon. */
  readonly earliest: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  /** The last day that can be booked; null when the horizon does not count. */
  readonly latest: Temporal.PlainDate | null;
}

export function bookingWindow({
  catalogue,
  now,
  noticeBinds = true,
}: Pick<Agenda, 'catalogue' | 'now' | 'noticeBinds'>): BookingWindow {
  const { timeZone, minimumNoticeMinutes, bookingHorizonDays } = catalogue.clinic;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return {
    earliest: noticeBinds ? now.add({ minutes: minimumNoticeMinutes }) : now,
    today,
    latest: noticeBinds ? today.add({ days: bookingHorizonDays }) : null,
  };
}
