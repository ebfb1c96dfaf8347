import { type Appointment, type AppointmentId, mayMove, type ProfessionalId, Temporal } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { noticeBinds } from './appointment.policy.ts';
import { findService } from './find-service.ts';
import { type LockedSeries, lockSeries } from './lock-series.ts';
import { placeAppointment } from './place-appointment.ts';
import type { NotActive, Unknown } from './refusals.ts';
import type { SchedulingPorts } from './scheduling-ports.ts';
import { type ConflictedSession, type SeriesConflict, withAlternatives } from './series-conflict.ts';
import { transactOrAbandon } from './transact-or-abandon.ts';

export interface MoveSeriesRequest {
  /** The first session that moves; those before it stay. */
  readonly appointmentId: AppointmentId;
  /** Its new start; the others go by as many days, to the same time of day. */
  readonly startsAt?: Temporal.Instant | undefined;
  readonly professionalId?: ProfessionalId | undefined;
  /** Leaves sessions that can't move where they are; without it, one conflict moves none. */
  readonly skipConflicts?: boolean;
  readonly ignoreNotice?: boolean;
}

interface Moved<Conflict> {
  readonly kind: 'moved';
  readonly appointments: readonly Appointment[];
  readonly conflicts: readonly Conflict[];
}

interface Conflicted<Conflict> {
  readonly kind: 'conflicts';
  readonly conflicts: readonly Conflict[];
}

type Refusal = NotActive | Unknown<'appointment' | 'service' | 'professional'>;

export type MoveSeriesOutcome = Moved<SeriesConflict> | Conflicted<SeriesConflict> | Refusal;

type Outcome = Moved<ConflictedSession> | Conflicted<ConflictedSession> | Refusal;

/** Moves a session and all of its series after it. One session alone is moved like any appointment. */
export async function moveSeries(
  ports: SchedulingPorts,
  actor: Actor,
  request: MoveSeriesRequest,
): Promise<MoveSeriesOutcome> {
  const outcome = await transactOrAbandon<Outcome>(ports.store, actor, async (tx, abandon) => {
    const now = ports.clock.now();
    const series = await lockSeries(tx, { actor, now }, request);
    if (!series) return { kind: 'unknown', what: 'appointment' };
    const why = mayMove(series.first, now);
    if (why) return { kind: 'not-active', why };
    const moved = await moveAll({ ports, actor, request, tx }, series);
    if (moved.kind !== 'moved') return abandon(moved);
    if (moved.conflicts.length > 0 && !request.skipConflicts) {
      return abandon({ kind: 'conflicts', conflicts: moved.conflicts });
    }
    await tx.appendEvents(actor, moved.events);
    return { kind: 'moved', appointments: moved.appointments, conflicts: moved.conflicts };
  });
  if (outcome.kind === 'moved') ports.nudges.eventsAppended(actor.clinicId);
  if (outcome.kind !== 'moved' && outcome.kind !== 'conflicts') return outcome;
  const search = { conflicts: outcome.conflicts, noticeBinds: noticeBinds(actor, request.ignoreNotice) };
  return { ...outcome, conflicts: await withAlternatives(ports, actor, search) };
}

interface Moving {
  readonly ports: SchedulingPorts;
  readonly actor: Actor;
  readonly request: MoveSeriesRequest;
  readonly tx: ClinicTransaction;
}

type AllMoved = Moved<ConflictedSession> & { readonly events: readonly ClinicEvent[] };

async function moveAll(
  { ports, actor, request, tx }: Moving,
  series: LockedSeries,
): Promise<AllMoved | Unknown<'service' | 'professional'>> {
  const startOf = newStarts(series.first, request.startsAt, (await tx.catalogue()).clinic.timeZone);
  const appointments: Appointment[] = [];
  const conflicts: ConflictedSession[] = [];
  const events: ClinicEvent[] = [];
  for (const appointment of inMovingOrder(series, request.startsAt)) {
    const place = { ...request, startsAt: startOf(appointment) };
    const placed = await placeAppointment(ports, tx, { actor, appointment, place });
    if (placed.kind === 'unknown') return placed;
    if (placed.kind === 'placed') {
      appointments.push(placed.appointment);
      events.push(...placed.events);
    } else {
      const found = findService(await tx.catalogue(), {
        serviceId: appointment.serviceId,
        professionalId: request.professionalId ?? appointment.professionalId,
      });
      if (found.kind === 'unknown') return found;
      conflicts.push({ ...found, ...placed, startsAt: place.startsAt, moving: appointment.id });
    }
  }
  const byStart = (a: { readonly startsAt: Temporal.Instant }, b: { readonly startsAt: Temporal.Instant }) =>
    Temporal.Instant.compare(a.startsAt, b.startsAt);
  return { kind: 'moved', appointments: appointments.sort(byStart), conflicts: conflicts.sort(byStart), events };
}

/** Later starts go last session first, earlier ones first session first: no session meets a sibling's old time. */
function inMovingOrder({ first, rest }: LockedSeries, startsAt: Temporal.Instant | undefined): readonly Appointment[] {
  const isLater = startsAt && Temporal.Instant.compare(startsAt, first.startsAt) > 0;
  return isLater ? rest.toReversed() : rest;
}

function newStarts(
  first: Appointment,
  startsAt: Temporal.Instant | undefined,
  timeZone: string,
): (session: Appointment) => Temporal.Instant {
  if (!startsAt) return (session) => session.startsAt;
  const from = first.startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const to = startsAt.toZonedDateTimeISO(timeZone);
  const days = from.until(to.toPlainDate(), { largestUnit: 'days' }).days;
  return (session) => {
    const date = session.startsAt.toZonedDateTimeISO(timeZone).toPlainDate().add({ days });
    return date.toZonedDateTime({ timeZone, plainTime: to.toPlainTime() }).toInstant();
  };
}
