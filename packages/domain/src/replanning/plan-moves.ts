import { Temporal } from 'temporal-polyfill';
import type { Service } from '../clinic/clinic.ts';
import type { Agenda } from '../scheduling/agenda.ts';
import type { Appointment } from '../scheduling/appointment.ts';
import type { FreeTime } from '../scheduling/free-time.ts';
import { freeTimes } from '../scheduling/free-times.ts';
import type { PatientId } from '../shared/ids.ts';
import { assignPlaces } from './assign-places.ts';
import { LEFT_OUT, type LocalVisit, movingCost } from './moving-cost.ts';
import { clash, type Place } from './place.ts';

export interface MovesQuestion {
  /** In which the days that fall away are closed already. */
  readonly agenda: Agenda;
  /** Those that can't stay. */
  readonly visits: readonly Appointment[];
  /** What the same patients have besides. */
  readonly otherVisits: readonly Pick<Appointment, 'patientId' | 'startsAt' | 'endsAt'>[];
  /** Before this nobody could answer and come. */
  readonly notBefore: Temporal.Instant;
  /** Local dates, both included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

export interface PlannedMove {
  readonly visit: Appointment;
  /** Null: no time is left for it. */
  readonly to: FreeTime | null;
}

/** A new time for each visit that can't stay, at the least trouble for all patients together. */
export function planMoves(question: MovesQuestion): readonly PlannedMove[] {
  const offered = timesByService(question);
  const choices = question.visits.map((visit) => choicesOf(question, visit, offered.get(visit.serviceId) ?? []));
  const picks = assignPlaces(choices, LEFT_OUT);
  return question.visits.map((visit, index) => ({ visit, to: picks[index]?.time ?? null }));
}

interface LocalTime {
  readonly time: FreeTime;
  readonly local: LocalVisit;
}

interface TimePlace extends Place {
  readonly time: FreeTime;
}

function timesByService({ agenda, visits, from, to, notBefore }: MovesQuestion) {
  const { timeZone } = agenda.catalogue.clinic;
  const services = [...new Set(visits.map(({ serviceId }) => serviceId))];
  return new Map(
    services.map((serviceId) => {
      const times = freeTimes({ ...agenda, serviceId, professionalId: null, from, to });
      const late = times.filter(({ startsAt }) => Temporal.Instant.compare(startsAt, notBefore) >= 0);
      return [serviceId, late.map((time) => ({ time, local: localVisit(time, timeZone) }))] as const;
    }),
  );
}

function choicesOf(question: MovesQuestion, visit: Appointment, times: readonly LocalTime[]): readonly TimePlace[] {
  const { agenda, otherVisits } = question;
  const service = agenda.catalogue.services.find(({ id }) => id === visit.serviceId);
  if (!service) return [];
  const elsewhere = otherVisits.filter(({ patientId }) => patientId === visit.patientId).map(occupied);
  const from = localVisit(visit, agenda.catalogue.clinic.timeZone);
  return times
    .map((time) => ({ ...placeOf(time, { visit, service }), cost: movingCost(from, time.local) }))
    .filter((place) => !elsewhere.some((other) => clash(place, other)))
    .sort((a, b) => a.cost - b.cost || a.fromMs - b.fromMs || (a.professional < b.professional ? -1 : 1));
}

function localVisit({ startsAt, professionalId }: Pick<FreeTime, 'startsAt' | 'professionalId'>, timeZone: string) {
  return { start: startsAt.toZonedDateTimeISO(timeZone), professionalId };
}

function placeOf({ time }: LocalTime, { visit, service }: { readonly visit: Appointment; readonly service: Service }) {
  const [fromMs, toMs] = [time.startsAt.epochMilliseconds, time.endsAt.epochMilliseconds];
  return {
    time,
    professional: time.professionalId,
    patient: visit.patientId,
    fromMs,
    toMs,
    busyFromMs: fromMs - service.bufferBeforeMinutes * 60_000,
    busyToMs: toMs + service.bufferAfterMinutes * 60_000,
  };
}

/** Of no professional who could be asked: only the patient is taken. */
function occupied({
  patientId,
  startsAt,
  endsAt,
}: { readonly patientId: PatientId } & Omit<FreeTime, 'professionalId'>) {
  const [fromMs, toMs] = [startsAt.epochMilliseconds, endsAt.epochMilliseconds];
  return { cost: 0, professional: '', patient: patientId, fromMs, toMs, busyFromMs: fromMs, busyToMs: toMs };
}
