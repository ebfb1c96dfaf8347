import type { Temporal } from 'temporal-polyfill';
import type { Weekday, WorkingHours } from '../clinic/clinic.ts';
import type { LocalDay } from './local-day.ts';

/** An unbroken stretch of work on one day, half-open. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
}

/** The stretches of one day in order; those that touch or overlap are one. What lies between two is lunch. */
export function workingDay(day: LocalDay, workingHours: readonly WorkingHours[]): readonly Stretch[] {
  const weekday = day.date.dayOfWeek as Weekday;
  const stretches = workingHours
    .filter((hours) => hours.weekdays.includes(weekday))
    .map(({ from, to }) => ({ from, to, fromMs: day.at(from), toMs: day.at(to) }))
    .filter((stretch) => stretch.fromMs < stretch.toMs)
    .sort((a, b) => a.fromMs - b.fromMs);
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    if (!last || last.toMs < stretch.fromMs) merged.push(stretch);
    else if (last.toMs < stretch.toMs) merged[merged.length - 1] = { ...last, toMs: stretch.toMs, to: stretch.to };
  }
  return merged;
}

/** The weekdays on which there is any work, Monday first. */
export function weekdaysOf(workingHours: readonly WorkingHours[]): readonly Weekday[] {
  return [...new Set(workingHours.flatMap((hours) => hours.weekdays))].sort((a, b) => a - b);
}
