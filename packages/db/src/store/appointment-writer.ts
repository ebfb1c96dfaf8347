import type { AppointmentChange, ClinicTransaction } from '@post/application';
import type { Appointment, Temporal } from '@post/domain';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { driverFailure } from '../database/sql-state.ts';
import { newId } from '../new-id.ts';
import { appointment } from '../schema/index.ts';
import { APPOINTMENT_COLUMNS } from './appointment-reader.ts';
import { lockAgendas } from './lock-agendas.ts';
import type { Scope } from './scope.ts';

type AppointmentWriter = Pick<ClinicTransaction, 'lockAgendas' | 'insertAppointment' | 'changeAppointment'>;

export function appointmentWriter(scope: Scope): AppointmentWriter {
  const { session, clinicId } = scope;
  return {
    lockAgendas: (professionalIds) => lockAgendas(scope, professionalIds),
    insertAppointment: (booked) =>
      unlessTaken(session, (inner) =>
        inner.orm
          .insert(appointment)
          .values({
            ...booked,
            clinicId,
            id: newId<Appointment['id']>(),
            status: 'scheduled',
            localStart: localStart(scope, booked.startsAt),
            timeZone: timeZone(scope),
          })
          .returning(APPOINTMENT_COLUMNS),
      ),
    changeAppointment: (id, change) =>
      unlessTaken(session, (inner) =>
        inner.orm
          .update(appointment)
          .set({ ...change, ...localTimes(scope, change) })
          .where(and(eq(appointment.clinicId, clinicId), eq(appointment.id, id)))
          .returning(APPOINTMENT_COLUMNS),
      ),
  };
}

/** The exclusion constraint speaks at the statement, inside a savepoint, so the transaction goes on. */
async function unlessTaken(
  session: Session,
  write: (inner: Session) => PromiseLike<readonly Appointment[]>,
): Promise<Appointment | 'taken'> {
  try {
    const [written] = await session.savepoint(async (inner) => write(inner));
    if (written === undefined) throw new Error('the appointment to change does not exist');
    return written;
  } catch (error) {
    if (driverFailure(error)?.code === '23P01') return 'taken';
    throw error;
  }
}

function localTimes(
  scope: Scope,
  change: AppointmentChange,
): { localStart: SQL<never>; timeZone: SQL<never> } | object {
  if (change.startsAt === undefined) return {};
  return { localStart: localStart(scope, change.startsAt), timeZone: timeZone(scope) };
}

function localStart({ clinicId }: Scope, startsAt: Temporal.Instant): SQL {
  return sql`(select ${startsAt.toString()}::timestamptz at time zone time_zone from clinic where id = ${clinicId})`;
}

function timeZone({ clinicId }: Scope): SQL {
  return sql`(select time_zone from clinic where id = ${clinicId})`;
}
