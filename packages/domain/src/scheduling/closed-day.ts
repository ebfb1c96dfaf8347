import { Temporal } from 'temporal-polyfill';
import type { ProfessionalId } from '../shared/ids.ts';
import type { Agenda } from './agenda.ts';
import type { NotFreeReason } from './free-time.ts';

/** The closures and holidays that keep a professional from working on a day. */
export function closedDay(
  { catalogue, holidays }: Pick<Agenda, 'catalogue' | 'holidays'>,
  professionalId: ProfessionalId,
  date: Temporal.PlainDate,
): readonly Extract<NotFreeReason, { kind: 'closure' | 'holiday' }>[] {
  const closures = catalogue.closures
    .filter((closure) => closure.professionalId === null || closure.professionalId === professionalId)
    .filter((closure) => isWithin(date, closure))
    .map(({ reason, from, to }) => ({ kind: 'closure' as const, reason, from, to }));
  const feasts = holidays
    .filter((holiday) => holiday.date.equals(date))
    .map(({ name, date: day }) => ({ kind: 'holiday' as const, name, date: day }));
  return [...closures, ...feasts];
}

function isWithin(
  date: Temporal.PlainDate,
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): boolean {
  return Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, to) <= 0;
}
