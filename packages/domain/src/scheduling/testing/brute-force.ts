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

/** Unbroken runs of ticks whose wall time is working time. */
function stretchesByTick({ catalogue }: Agenda, professional: Professional, date: Temporal.PlainDate): number[][] {
  const { timeZone } = catalogue.clinic;
  const midnight = date.toZonedDateTime(timeZone).epochMilliseconds;
  const nextMidnight = date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  const runs: number[][] = [];
  for (const ms of ticksOf(midnight, nextMidnight)) {
    const wall = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
    if (!isWorking(professional, wall)) continue;
    if (runs.at(-1)?.at(-1) === ms - TICK_MS) runs.at(-1)?.push(ms);
    else runs.push([ms]);
  }
  return runs;
}

function isWorking(professional: Professional, wall: Temporal.ZonedDateTime): boolean {
  return professional.workingHours.some(
    ({ weekdays, from, to }) =>
      weekdays.some((weekday) => weekday === wall.dayOfWeek) &&
      Temporal.PlainTime.compare(from, wall.toPlainTime()) <= 0 &&
      Temporal.PlainTime.compare(wall.toPlainTime(), to) < 0,
  );
}

function isBusy(
  { busy }: Agenda,
  { service, professional }: { readonly service: Service; readonly professional: Professional },
  ms: number,
): boolean {
  const from = ms - service.bufferBeforeMinutes * 60_000;
  const to = ms + (service.durationMinutes + service.bufferAfterMinutes) * 60_000;
  const own = busy.filter(({ professionalId }) => professionalId === professional.id);
  return ticksOf(from, to).some((tick) =>
    own.some(({ startsAt, endsAt }) => startsAt.epochMilliseconds <= tick && tick < endsAt.epochMilliseconds),
  );
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
