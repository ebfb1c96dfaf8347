import {
  type Agenda,
  type Appointment,
  type FreeTime,
  occurrences,
  type ProfessionalId,
  type SeriesId,
  type Service,
  type ServiceId,
  type Temporal,
} from '@post/domain';
import type { Actor } from '../actor.ts';
import { findOrCreatePatient, type PatientWanted } from '../patients/find-or-create-patient.ts';
import type { InvalidPatient } from '../patients/valid-patient.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { scheduleReminders } from '../reminders/schedule-reminders.ts';
import { noticeBinds, sourceOf } from './appointment.policy.ts';
import { bookedEvent } from './booked-event.ts';
import { buffersOf } from './buffers-of.ts';
import { findService } from './find-service.ts';
import { judgeTime } from './judge-time.ts';
import { readAgenda } from './read-agenda.ts';
import type { Unknown } from './refusals.ts';
import { recallSeries, rememberSeries } from './remembered-series.ts';
import type { SchedulingPorts } from './scheduling-ports.ts';
import { type ConflictedSession, type SeriesConflict, withAlternatives } from './series-conflict.ts';
import { transactOrAbandon } from './transact-or-abandon.ts';

export interface BookSeriesRequest {
  readonly serviceId: ServiceId;
  /** Null takes whoever is free most often; one professional gives all sessions. */
  readonly professionalId: ProfessionalId | null;
  readonly startsAt: Temporal.Instant;
  readonly everyWeeks: number;
  readonly length: { readonly count: number } | { readonly until: Temporal.PlainDate };
  readonly patient: PatientWanted;
  /** Of these starts only, when given: what was agreed to. */
  readonly only?: readonly Temporal.Instant[];
  /** Books the sessions that are free and tells the others; without it, one conflict books none. */
  readonly skipConflicts?: boolean;
  readonly ignoreNotice?: boolean;
  readonly effectKey?: string | undefined;
}

interface Booked<Conflict> {
  readonly kind: 'booked';
  readonly seriesId: SeriesId;
  readonly appointments: readonly Appointment[];
  readonly conflicts: readonly Conflict[];
}

/** Nothing was booked; `free` are the sessions that could be. */
interface Conflicted<Conflict> {
  readonly kind: 'conflicts';
  readonly conflicts: readonly Conflict[];
  readonly free: readonly FreeTime[];
}

type Refusal = Unknown<'service' | 'professional' | 'patient'> | InvalidPatient;

/** When booked in spite of conflicts, `conflicts` are the sessions left out. */
export type BookSeriesOutcome = Booked<SeriesConflict> | Conflicted<SeriesConflict> | Refusal;

type Outcome = Booked<ConflictedSession> | Conflicted<ConflictedSession> | Refusal;

/** Books every session of a series, each checked like any booking, all with one professional. */
export async function bookSeries(
  ports: SchedulingPorts,
  actor: Actor,
  request: BookSeriesRequest,
): Promise<BookSeriesOutcome> {
  const outcome = await transactOrAbandon<Outcome>(ports.store, actor, (tx, abandon) =>
    book({ ports, actor, request, tx, abandon }),
  );
  if (outcome.kind === 'booked') ports.nudges.eventsAppended(actor.clinicId);
  if (outcome.kind !== 'booked' && outcome.kind !== 'conflicts') return outcome;
  const search = { conflicts: outcome.conflicts, noticeBinds: noticeBinds(actor, request.ignoreNotice) };
  return { ...outcome, conflicts: await withAlternatives(ports, actor, search) };
}

interface Booking {
  readonly ports: SchedulingPorts;
  readonly actor: Actor;
  readonly request: BookSeriesRequest;
  readonly tx: ClinicTransaction;
  readonly abandon: (outcome: Outcome) => never;
}

async function book({ ports, actor, request, tx, abandon }: Booking): Promise<Outcome> {
  const done = await recallSeries(tx, request.effectKey);
  if (done) return { kind: 'booked', ...done, conflicts: [] };
  const catalogue = await tx.catalogue();
  const found = findService(catalogue, request);
  if (found.kind === 'unknown') return found;
  await tx.lockAgendas(found.professionalIds);
  // The same act may have been done while this one waited; what it booked would look taken.
  const doneMeanwhile = await recallSeries(tx, request.effectKey);
  if (doneMeanwhile) return { kind: 'booked', ...doneMeanwhile, conflicts: [] };
  const start = request.startsAt.toZonedDateTimeISO(catalogue.clinic.timeZone);
  const starts = plannedStarts(request, start);
  const last = (starts.at(-1) ?? request.startsAt).toZonedDateTimeISO(catalogue.clinic.timeZone);
  const days = { from: start.toPlainDate(), to: last.toPlainDate() };
  const binds = noticeBinds(actor, request.ignoreNotice);
  const agenda = await readAgenda(ports, tx, { ...found, ...days, noticeBinds: binds, moving: null, heldFor: null });
  const { free, conflicts } = bestSessions(agenda, found, starts);
  if (free.length === 0 || (conflicts.length > 0 && !request.skipConflicts)) {
    return { kind: 'conflicts', conflicts, free };
  }
  const person = await findOrCreatePatient(tx, { actor, now: agenda.now }, request.patient);
  if (person.kind !== 'found') return person;
  const seriesId = crypto.randomUUID() as string as SeriesId;
  const appointments: Appointment[] = [];
  for (const time of free) {
    const appointment = await tx.insertAppointment({
      ...time,
      ...buffersOf(found.service),
      patientId: person.patient.id,
      serviceId: found.service.id,
      source: sourceOf(actor),
      overlapAllowed: false,
      seriesId,
    });
    if (appointment === 'taken')
      return abandon({ kind: 'conflicts', conflicts: [taken(found.service, time)], free: [] });
    appointments.push(appointment);
  }
  await rememberSeries(tx, request.effectKey, { seriesId, appointments });
  await scheduleReminders(tx, { clinicId: actor.clinicId, appointments, now: agenda.now });
  await tx.appendEvents(actor, [...person.events, ...appointments.map(bookedEvent)]);
  return { kind: 'booked', seriesId, appointments, conflicts };
}

function plannedStarts({ everyWeeks, length, only }: BookSeriesRequest, start: Temporal.ZonedDateTime) {
  const starts = occurrences({ start, everyWeeks, ...length }).map((one) => one.startsAt);
  return only ? starts.filter((startsAt) => only.some((agreed) => agreed.equals(startsAt))) : starts;
}

interface Sessions {
  readonly free: readonly FreeTime[];
  readonly conflicts: readonly ConflictedSession[];
}

/** The sessions with whoever has fewest conflicts, the preferred one of equals. */
function bestSessions(
  agenda: Agenda,
  { service, professionalIds }: { readonly service: Service; readonly professionalIds: readonly ProfessionalId[] },
  starts: readonly Temporal.Instant[],
): Sessions {
  const choices = professionalIds.map((professionalId) => {
    const wish = { service, professionalIds: [professionalId], overlapAllowed: false };
    const judged = starts.map((startsAt) => ({ startsAt, verdict: judgeTime(agenda, { ...wish, startsAt }) }));
    return {
      free: judged.flatMap(({ verdict }) => (verdict.kind === 'free' ? [verdict.time] : [])),
      conflicts: judged.flatMap(({ startsAt, verdict }) =>
        verdict.kind === 'free'
          ? []
          : [{ ...wish, startsAt, reasons: verdict.reasons, alternatives: [], moving: null }],
      ),
    };
  });
  const [best] = choices.toSorted((a, b) => a.conflicts.length - b.conflicts.length);
  return best ?? { free: [], conflicts: [] };
}

function taken(service: Service, { startsAt, professionalId }: FreeTime): ConflictedSession {
  const reasons = [{ kind: 'taken' }] as const;
  return { service, startsAt, professionalIds: [professionalId], reasons, alternatives: [], moving: null };
}
