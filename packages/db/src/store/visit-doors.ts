import type {
  AnsweredFeedback,
  Attendance,
  ClinicReader,
  ClinicTransaction,
  VisitReader,
  VisitWriter,
} from '@post/application';
import { sql } from 'drizzle-orm';
import { toInstant, toInstantOrNull } from '../schema/columns.ts';
import { feedback } from '../schema/index.ts';
import { uuidArray } from '../sql-values.ts';
import { storable } from '../storable.ts';
import type { Scope } from './scope.ts';

export function visitReader({ session, clinicId }: Scope): Pick<ClinicReader, keyof VisitReader> {
  return {
    async unconfirmedVisits(from, to) {
      const rows = await session.rows<{ name: string; starts_at: string; agreed_at: string }>(sql`
        select p.name, a.starts_at, greatest(a.created_at, (
            select max(e.at) from dashboard_event e
            where e.clinic_id = a.clinic_id and e.subject_id = a.id::text
              and e.kind like 'appointment.%' and e.kind = 'appointment.moved')) as agreed_at
        from appointment a join patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id
        where a.clinic_id = ${clinicId} and a.status = 'scheduled'
          and a.starts_at >= ${from.toString()}::timestamptz and a.starts_at < ${to.toString()}::timestamptz
        order by a.starts_at, a.id`);
      return rows.map(({ name, starts_at, agreed_at }) => ({
        patientName: name,
        startsAt: toInstant(starts_at),
        agreedAt: toInstant(agreed_at),
      }));
    },
    async visitCounts(from, to) {
      const [row] = await session.rows<{ visits: number; unconfirmed: number }>(sql`
        select count(*)::int as visits, count(*) filter (where status = 'scheduled')::int as unconfirmed
        from appointment
        where clinic_id = ${clinicId} and status not in ('cancelled', 'no_show')
          and starts_at >= ${from.toString()}::timestamptz and starts_at < ${to.toString()}::timestamptz`);
      return row ?? { visits: 0, unconfirmed: 0 };
    },
    async attendance(patientId, until) {
      const [row] = await session.rows<Attendance>(sql`
        select count(*) filter (where status in ('arrived', 'completed'))::int as attended,
          count(*) filter (where status = 'no_show')::int as missed
        from appointment
        where clinic_id = ${clinicId} and patient_id = ${patientId} and starts_at < ${until.toString()}::timestamptz`);
      return row ?? { attended: 0, missed: 0 };
    },
    async feedbackOfPatient(patientId) {
      const rows = await session.rows<Omit<AnsweredFeedback, 'startsAt'> & { readonly starts_at: string }>(sql`
        select f.appointment_id as "appointmentId", f.score, f.words, f.unhappy, a.starts_at
        from feedback f join appointment a on a.clinic_id = f.clinic_id and a.id = f.appointment_id
        where f.clinic_id = ${clinicId} and f.patient_id = ${patientId} and f.answered_at is not null
        order by a.starts_at desc`);
      return rows.map(({ starts_at, ...rest }) => ({ ...rest, startsAt: toInstant(starts_at) }));
    },
    async feedbackAskedAt(patientIds) {
      const [row] = await session.rows<{ last: string | null }>(sql`
        select max(asked_at) as last from feedback
        where clinic_id = ${clinicId} and patient_id = any(${uuidArray(patientIds)})`);
      return toInstantOrNull(row?.last ?? null);
    },
  };
}

export function visitWriter({ session, clinicId }: Scope): Pick<ClinicTransaction, keyof VisitWriter> {
  return {
    async askFeedback({ id, patientId }, now) {
      await session.orm.insert(feedback).values({ clinicId, appointmentId: id, patientId, askedAt: now });
    },
    async answerFeedback({ appointmentId, score, words, unhappy }, now) {
      await session.rows(sql`
        update feedback set
          answered_at = coalesce(answered_at, ${now.toString()}::timestamptz),
          score = coalesce(${score}::smallint, score),
          words = nullif(concat_ws(E'\\n', words, ${words === null ? null : storable(words)}::text), ''),
          unhappy = unhappy or ${unhappy}::boolean
        where clinic_id = ${clinicId} and appointment_id = ${appointmentId}`);
    },
  };
}
