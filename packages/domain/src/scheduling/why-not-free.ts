import { Temporal } from 'temporal-polyfill';
import type { Professional, Service } from '../clinic/clinic.ts';
import type { ProfessionalId, ServiceId } from '../shared/ids.ts';
import type { Agenda } from './agenda.ts';
import { bookingWindow } from './booking-window.ts';
import { closedDay } from './closed-day.ts';
import type { NotFreeReason } from './free-time.ts';
import { localDay } from './local-day.ts';
import { type Stretch, weekdaysOf, workingDay } from './working-day.ts';

export interface TimeWanted {
  readonly serviceId: ServiceId;
  readonly professionalId: ProfessionalId;
  readonly startsAt: Temporal.Instant;
}

/**
 * All reasons why a start can't be booked; none when it can. Starts off the grid are judged like any other. A past start
 * is not also too soon. A start in the lunch gap, or a service that would run into it, gives `lunch`; one that begins at
 * work and goes past the day's last stretch gives `ends-after-closing`; one that begins before or after work gives
 * `outside-hours`. Buffers may reach beyond working hours, but not into occupied time.
 */
export function whyNotFree(question: Agenda & TimeWanted): readonly NotFreeReason[] {
  const { catalogue, professionalId, startsAt } = question;
  const service = catalogue.services.find(({ id }) => id === question.serviceId);
  const professional = catalogue.professionals.find(({ id }) => id === professionalId);
  if (!service || !professional) throw new Error(`no service ${question.serviceId} or professional ${professionalId}`);
  const date = startsAt.toZonedDateTimeISO(catalogue.clinic.timeZone).toPlainDate();
  return [
    ...windowReasons(question, date),
    ...closedDay(question, professionalId, date),
    ...hoursReasons(question, { service, professional, date }),
    ...(isTaken(question, service) ? [{ kind: 'taken' as const }] : []),
  ];
}

function windowReasons(question: Agenda & TimeWanted, date: Temporal.PlainDate): NotFreeReason[] {
  const { earliest, latest } = bookingWindow(question);
  const reasons: NotFreeReason[] = [];
  if (Temporal.Instant.compare(question.startsAt, question.now) < 0) reasons.push({ kind: 'past' });
  else if (Temporal.Instant.compare(question.startsAt, earliest) < 0) reasons.push({ kind: 'too-soon', earliest });
  if (latest && Temporal.PlainDate.compare(latest, date) < 0) reasons.push({ kind: 'beyond-horizon', latest });
  return reasons;
}

interface Visit {
  readonly service: Service;
  readonly professional: Professional;
  readonly date: Temporal.PlainDate;
}

function hoursReasons(question: Agenda & TimeWanted, { service, professional, date }: Visit): NotFreeReason[] {
  const day = localDay(date, question.catalogue.clinic.timeZone);
  const stretches = workingDay(day, professional.workingHours);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return [{ kind: 'day-off', worksOn: weekdaysOf(professional.workingHours) }];
  const from = question.startsAt.epochMilliseconds;
  const to = from + service.durationMinutes * 60_000;
  if (from < first.fromMs || from >= last.toMs) {
    return [{ kind: 'outside-hours', hours: stretches.map((stretch) => ({ from: stretch.from, to: stretch.to })) }];
  }
  const late: NotFreeReason[] = to > last.toMs ? [{ kind: 'ends-after-closing', closesAt: last.to }] : [];
  return [...lunchReasons(stretches, from, to), ...late];
}

function lunchReasons(stretches: readonly Stretch[], from: number, to: number): NotFreeReason[] {
  return stretches.flatMap((stretch, index) => {
    const next = stretches[index + 1];
    const touches = next && from < next.fromMs && to > stretch.toMs;
    return touches ? [{ kind: 'lunch' as const, from: stretch.to, to: next.from }] : [];
  });
}

function isTaken({ busy, professionalId, startsAt }: Agenda & TimeWanted, service: Service): boolean {
  const from = startsAt.subtract({ minutes: service.bufferBeforeMinutes });
  const to = startsAt.add({ minutes: service.durationMinutes + service.bufferAfterMinutes });
  return busy.some(
    (span) =>
      span.professionalId === professionalId &&
      Temporal.Instant.compare(span.startsAt, to) < 0 &&
      Temporal.Instant.compare(span.endsAt, from) > 0,
  );
}
