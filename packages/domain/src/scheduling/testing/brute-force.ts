import { Temporal } from 'temporal-polyfill';
import type { Professional, Service } from '../../clinic/clinic.ts';
import type { Agenda } from '../agenda.ts';

/** Everything in a random calendar begins and ends on such a tick. */
export const TICK_MINUTES = 5;
const TICK_MS = TICK_MINUTES * 60_000;

export interface GridStart {
  readonly ms: number;
  readonly isFree: boolean;
}

/**
 * Free starts of one day the slow way, from the wall clock of every five minutes and nothing else: the answer against
 * which the fast way is held.
 */
export function bruteForce(
  agenda: Agenda,
  { service, professional }: { readonly service: Service; readonly professional: Professional },
  date: Temporal.PlainDate,
): readonly GridStart[] {
  const duration = service.durationMinutes * 60_000;
  const isOpen = !isClosed(agenda, professional, date) && isWithinHorizon(agenda, date);
  return stretchesByTick(agenda, professional, date).flatMap((stretch) => {
    const from = stretch[0] ?? 0;
    const step = agenda.catalogue.clinic.slotStepMinutes * 60_000;
    const grid = stretch.filter((ms) => (ms - from) % step === 0);
    return grid.map((ms) => {
      const ticks = ticksOf(ms, ms + duration);
      const fits = ticks.every((tick) => stretch.includes(tick));
      return { ms, isFree: isOpen && fits && !isEarly(agenda, ms) && !isBusy(agenda, { service, professional }, ms) };
    });
  });
}

function ticksOf(from: number, to: number): number[] {
  return Array.from({ length: (to - from) / TICK_MS }, (_, index) => from + index * TICK_MS);
}

interface Tick {
  readonly ms: number;
  readonly weekday: number;
  readonly wall: Temporal.PlainTime;
}

const known = new Map<string, readonly Tick[]>();

/** What the clock of the zone shows every five minutes of the day; asked for again and again, so kept. */
function ticksOfDay(date: Temporal.PlainDate, timeZone: string): readonly Tick[] {
  const key = `${date} ${timeZone}`;
  const midnight = date.toZonedDateTime(timeZone).epochMilliseconds;
  const nextMidnight = date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  const ticks =
    known.get(key) ??
    ticksOf(midnight, nextMidnight).map((ms) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
      return { ms, weekday: zoned.dayOfWeek, wall: zoned.toPlainTime() };
    });
  known.set(key, ticks);
  return ticks;
}

/** Unbroken runs of ticks whose wall time is working time. */
function stretchesByTick({ catalogue }: Agenda, professional: Professional, date: Temporal.PlainDate): number[][] {
  const runs: number[][] = [];
  for (const tick of ticksOfDay(date, catalogue.clinic.timeZone)) {
    if (!isWorking(professional, tick)) continue;
    if (runs.at(-1)?.at(-1) === tick.ms - TICK_MS) runs.at(-1)?.push(tick.ms);
    else runs.push([tick.ms]);
  }
  return runs;
}

function isWorking(professional: Professional, { weekday, wall }: Tick): boolean {
  return professional.workingHours.some(
    ({ weekdays, from, to }) =>
      weekdays.some((one) => one === weekday) &&
      Temporal.PlainTime.compare(from, wall) <= 0 &&
      Temporal.PlainTime.compare(wall, to) < 0,
  );
}

function isBusy(
  { busy }: Agenda,
  { service, professional }: { readonly service: Service; readonly professional: Professional },
  ms: number,
): boolean {
  const from = ms - service.bufferBeforeMinutes * 60_000;
  const to = ms + (service.durationMinutes + service.bufferAfterMinutes) * 60_000;
  const own = busy
    .filter(({ professionalId }) => professionalId === professional.id)
    .map(({ startsAt, endsAt }) => ({ from: startsAt.epochMilliseconds, to: endsAt.epochMilliseconds }));
  return ticksOf(from, to).some((tick) => own.some((span) => span.from <= tick && tick < span.to));
}

function isEarly({ now, catalogue, noticeBinds }: Agenda, ms: number): boolean {
  const notice = noticeBinds === false ? 0 : catalogue.clinic.minimumNoticeMinutes * 60_000;
  return ms < now.epochMilliseconds + notice;
}

function isWithinHorizon({ now, catalogue, noticeBinds }: Agenda, date: Temporal.PlainDate): boolean {
  const today = now.toZonedDateTimeISO(catalogue.clinic.timeZone).toPlainDate();
  return noticeBinds === false || today.until(date).days <= catalogue.clinic.bookingHorizonDays;
}

function isClosed({ catalogue, holidays }: Agenda, professional: Professional, date: Temporal.PlainDate): boolean {
  const closures = catalogue.closures.filter(
    ({ professionalId }) => professionalId === null || professionalId === professional.id,
  );
  const isInClosure = closures.some(({ from, to }) => from.until(date).days >= 0 && date.until(to).days >= 0);
  return isInClosure || holidays.some((holiday) => holiday.date.toString() === date.toString());
}
