import type { PatientDossier } from '@post/application';
import type { PatientId } from '@post/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Scope } from './scope.ts';

/** Everything held on one patient, each kind as JSON that the database wrote. */
export async function readDossier({ session, clinicId }: Scope, patientId: PatientId): Promise<PatientDossier | null> {
  const [row] = await session.rows<{ readonly dossier: PatientDossier | null }>(sql`
    with patient_asked as (
      select * from patient where clinic_id = ${clinicId} and id = ${patientId}
    ), own_contact as (${ownContacts(patientId)} and link.clinic_id = ${clinicId}), own_conversation as (
      select c.id from conversation c join own_contact o on o.contact_id = c.contact_id where c.clinic_id = ${clinicId}
    )
    select case when exists (select 1 from patient_asked) then json_build_object(
      'patient', (select json_build_object('id', id, 'name', name, 'phone', phone, 'birthDate', birth_date,
          'createdAt', created_at, 'restrictedAt', restricted_at) from patient_asked),
      'contacts', (${list(sql`
        select c.id, c.display_name as "displayName", c.phone, link.relation
        from contact_patient link join contact c on c.clinic_id = link.clinic_id and c.id = link.contact_id
        where link.clinic_id = ${clinicId} and link.patient_id = ${patientId} order by link.created_at`)}),
      'permissions', (${list(sql`
        select p.contact_id as "contactId", p.purpose, p.basis, p.state, p.source, p.at
        from contact_permission p join own_contact o on o.contact_id = p.contact_id
        where p.clinic_id = ${clinicId} order by p.recorded_at`)}),
      'appointments', (${list(sql`
        select a.id, s.name as service, pr.name as professional, a.starts_at as "startsAt", a.ends_at as "endsAt",
          a.status, a.source, a.created_at as "createdAt"
        from appointment a
        join service s on s.clinic_id = a.clinic_id and s.id = a.service_id
        join professional pr on pr.clinic_id = a.clinic_id and pr.id = a.professional_id
        where a.clinic_id = ${clinicId} and a.patient_id = ${patientId} order by a.starts_at`)}),
      'memories', (${list(sql`
        select m.id, m.kind, m.key, m.text, m.value, m.source, m.created_at as "createdAt", m.updated_at as "updatedAt"
        from memory m
        where m.clinic_id = ${clinicId} and m.forgotten_at is null
          and (m.patient_id = ${patientId} or m.contact_id in (select contact_id from own_contact))
        order by m.created_at`)}),
      'messages', (${list(sql`
        select m.conversation_id as "conversationId", m.author, m.text, m.content->>'kind' as kind, m.at,
          f.mime_type as "mediaType", f.size_bytes as "mediaBytes"
        from message m
        join own_conversation o on o.id = m.conversation_id
        left join media f on f.clinic_id = m.clinic_id and f.message_id = m.id
        where m.clinic_id = ${clinicId} order by m.seq`)}),
      'scheduledMessages', (${list(sql`
        select s.text, s.send_at as "sendAt" from scheduled_message s join own_conversation o on o.id = s.conversation_id
        where s.clinic_id = ${clinicId} order by s.send_at`)}),
      'tasks', (${list(sql`
        select t.id, t.kind, t.title, t.status, t.due_at as "dueAt", t.created_at as "createdAt"
        from task t join own_conversation o on o.id = t.conversation_id
        where t.clinic_id = ${clinicId} order by t.created_at`)}),
      'feedback', (${list(sql`
        select f.appointment_id as "appointmentId", f.asked_at as "askedAt", f.answered_at as "answeredAt", f.score, f.words
        from feedback f where f.clinic_id = ${clinicId} and f.patient_id = ${patientId} order by f.asked_at`)}),
      'waitingList', (${list(sql`
        select s.name as service, w.from_date as "from", w.to_date as "to", w.time_from as "timeFrom",
          w.time_to as "timeTo", w.state, w.since
        from waiting_wish w join service s on s.clinic_id = w.clinic_id and s.id = w.service_id
        where w.clinic_id = ${clinicId} and w.patient_id = ${patientId} order by w.since`)})
    ) end as dossier`);
  return row?.dossier ?? null;
}

function list(rows: SQL): SQL {
  return sql`select coalesce(json_agg(entry), '[]'::json) from (${rows}) entry`;
}

/** Contacts whose words are this patient's: the patient, or someone who acts for nobody else. */
export function ownContacts(patientId: PatientId): SQL {
  return sql`
    select link.contact_id from contact_patient link
    where link.patient_id = ${patientId} and (link.relation = 'self' or not exists (
      select 1 from contact_patient other
      where other.clinic_id = link.clinic_id and other.contact_id = link.contact_id and other.patient_id <> ${patientId}))`;
}
