import type { AppointmentFilter, BusyBesides, ClinicReader } from '@post/application';
import { type Appointment, type BusyTime, type ProfessionalId, Temporal } from '@post/domain';
import { and, asc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { toInstant } from '../schema/columns.ts';
import { appointment } from '../schema/index.ts';
import { uuidArray } from '../sql-values.ts';
import { pageOf } from './cursor.ts';
import type { Scope } from './scope.ts';

type AppointmentReader = Pick<
  ClinicReader,
  'appointment' | 'appointments' | 'upcomingAppointments' | 'appointmentsOfSeries' | 'busyTimes'
>;

export const APPOINTMENT_COLUMNS = {
  id: appointment.id,
  patientId: appointment.patientId,
  professionalId: appointment.professionalId,
  serviceId: appointment.serviceId,
  startsAt: appointment.startsAt,
  endsAt: appointment.endsAt,
  status: appointment.status,
  source: appointment.source,
  overlapAllowed: appointment.overlapAllowed,
  seriesId: appointment.seriesId,
};

export function appointmentReader(scope: Scope): AppointmentReader {
  const { session, clinicId } = scope;
  const select = () => session.orm.select(APPOINTMENT_COLUMNS).from(appointment).$dynamic();
  const mine = eq(appointment.clinicId, clinicId);
  return {
    async appointment(id) {
      const [row] = await select().where(and(mine, eq(appointment.id, id)));
      return row ?? null;
    },
    appointments: (filter, page) =>
      pageOf<Appointment, Appointment>(
        page,
        (after, limit) =>
          select()
            .where(and(mine, ...conditions(filter), after === null ? undefined : isAfter(after)))
            .orderBy(asc(appointment.startsAt), asc(appointment.id))
            .limit(limit),
        { keys: (row) => [row.startsAt.toString(), row.id], item: (row) => row },
      ),
    async upcomingAppointments(patientIds, from) {
      if (patientIds.length === 0) return [];
      return select()
        .where(
          and(
            mine,
            sql`${appointment.patientId} = any(${uuidArray(patientIds)})`,
            inArray(appointment.status, ['scheduled', 'confirmed', 'arrived']),
            gte(appointment.startsAt, from),
          ),
        )
        .orderBy(asc(appointment.startsAt), asc(appointment.id));
    },
    appointmentsOfSeries: (seriesId) =>
      select()
        .where(and(mine, eq(appointment.seriesId, seriesId)))
        .orderBy(asc(appointment.startsAt), asc(appointment.id)),
    busyTimes: (professionalIds, span, besides = {}) => busyTimes(scope, { professionalIds, ...span, besides }),
  };
}

function conditions(filter: AppointmentFilter): (SQL | undefined)[] {
  return [
    filter.from && gte(appointment.startsAt, filter.from),
    filter.to && lt(appointment.startsAt, filter.to),
    filter.professionalId && eq(appointment.professionalId, filter.professionalId),
    filter.patientId && eq(appointment.patientId, filter.patientId),
    filter.status && eq(appointment.status, filter.status),
  ];
}

function isAfter([startsAt, id]: readonly [string, string]): SQL {
  return sql`(${appointment.startsAt}, ${appointment.id}) > (${startsAt}::timestamptz, ${id}::uuid)`;
}

interface BusyRequest {
  readonly professionalIds: readonly ProfessionalId[];
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly besides: BusyBesides;
}

/** Two halves, because bookings and fit-ins stand in an index each; and what is held for others. */
async function busyTimes({ session, clinicId }: Scope, request: BusyRequest): Promise<readonly BusyTime[]> {
  const { appointmentId = null, conversationId = null } = request.besides;
  if (request.professionalIds.length === 0 || Temporal.Instant.compare(request.from, request.to) >= 0) return [];
  const half = (fitIns: SQL) => sql`
    select professional_id, lower(occupied) as starts_at, upper(occupied) as ends_at
    from appointment
    where clinic_id = ${clinicId}
      and professional_id = any(${uuidArray(request.professionalIds)})
      and occupied && tstzrange(${request.from.toString()}::timestamptz, ${request.to.toString()}::timestamptz)
      and status in ('scheduled', 'confirmed', 'arrived', 'completed')
      and ${fitIns}
      and id is distinct from ${appointmentId}::uuid`;
  const held = sql`
    select professional_id, lower(occupied) as starts_at, upper(occupied) as ends_at
    from held_time
    where clinic_id = ${clinicId}
      and professional_id = any(${uuidArray(request.professionalIds)})
      and occupied && tstzrange(${request.from.toString()}::timestamptz, ${request.to.toString()}::timestamptz)
      and (${appointmentId}::uuid is null or appointment_id is distinct from ${appointmentId}::uuid)
      and (${conversationId}::uuid is null or not exists (
        select 1 from waiting_offer o
        where o.clinic_id = held_time.clinic_id and o.id = held_time.offer_id
          and o.conversation_id = ${conversationId}::uuid))`;
  const booked = sql`${half(sql`not overlap_allowed`)} union all ${half(sql`overlap_allowed`)}`;
  const rows = await session.rows<{ professional_id: ProfessionalId; starts_at: string; ends_at: string }>(
    sql`${booked} union all ${held} order by starts_at`,
  );
  return rows.map((row) => ({
    professionalId: row.professional_id,
    startsAt: toInstant(row.starts_at),
    endsAt: toInstant(row.ends_at),
  }));
}
