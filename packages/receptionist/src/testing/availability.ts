import type { TimeCheck, TimesRequest, TurnTools } from '@post/application';
import {
  type Agenda,
  type Appointment,
  type Catalogue,
  type FreeTime,
  freeTimes,
  nearestFree,
  Temporal,
  whyNotFree,
} from '@post/domain';

export interface Booked {
  readonly catalogue: Catalogue;
  readonly now: Temporal.Instant;
  readonly appointments: readonly Appointment[];
}

const CHRISTMAS = { date: Temporal.PlainDate.from('2026-12-25'), name: 'Natal' };

function agendaOf({ catalogue, now, appointments }: Booked, except: string | null): Agenda {
  const busy = appointments.filter((one) => one.id !== except);
  return { catalogue, now, holidays: [CHRISTMAS], busy };
}

/** Free times as the application finds them, from the domain's own rules. */
export function findTimes(diary: Booked, request: TimesRequest): readonly FreeTime[] {
  return freeTimes({ ...agendaOf(diary, request.moving), ...request });
}

type Wanted = Parameters<TurnTools['checkTime']>[0];

export function checkTime(diary: Booked, wanted: Wanted): TimeCheck {
  const agenda = agendaOf(diary, wanted.moving);
  const service = diary.catalogue.services.find((one) => one.id === wanted.serviceId);
  if (!service) throw new Error(`no service ${wanted.serviceId}`);
  const asked = wanted.professionalId === null ? service.professionalIds : [wanted.professionalId];
  const verdicts = asked.map((professionalId) => ({
    professionalId,
    reasons: whyNotFree({ ...agenda, serviceId: service.id, professionalId, startsAt: wanted.startsAt }),
  }));
  const free = verdicts.find((verdict) => verdict.reasons.length === 0);
  const endsAt = wanted.startsAt.add({ minutes: service.durationMinutes });
  if (free) return { kind: 'free', time: { startsAt: wanted.startsAt, endsAt, professionalId: free.professionalId } };
  const start = wanted.startsAt.toZonedDateTimeISO(diary.catalogue.clinic.timeZone);
  const from = start.toPlainDate();
  const around = freeTimes({ ...agenda, ...wanted, from, to: from.add({ days: 14 }) });
  const reasons = verdicts[0]?.reasons ?? [];
  return { kind: 'not-free', reasons, alternatives: nearestFree(around, start, 4) };
}
