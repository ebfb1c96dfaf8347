import { randomUUID } from 'node:crypto';
import { Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { TestClinic } from '../support/open-clinic.ts';
import { PATIENT_PHONE } from './patient-phone.ts';
import type { Visit } from './scenario.ts';

const STRANGER_PHONE = '5511977770000';
const ZONE = 'America/Sao_Paulo';

/** Writes the visits with which a scenario starts, and whose they are, as if they had been booked long ago. */
export async function writeOpening(clinic: TestClinic, visits: readonly Visit[]): Promise<void> {
  if (visits.length === 0) return;
  const { clinicId } = clinic;
  await clinic.server.database.transaction('an evaluation writes its opening', async (session) => {
    const contacts = new Map<string, string>();
    const patients = new Map<string, string>();
    for (const visit of visits) {
      const phone = visit.ofStranger ? STRANGER_PHONE : PATIENT_PHONE;
      let contactId = contacts.get(phone);
      if (!contactId) {
        contactId = randomUUID();
        contacts.set(phone, contactId);
        await session.rows(
          sql`insert into contact (clinic_id, id, phone) values (${clinicId}, ${contactId}, ${phone})`,
        );
        await session.rows(sql`
          insert into contact_identity (clinic_id, kind, value, contact_id)
          values (${clinicId}, 'phone', ${phone}, ${contactId})`);
      }
      let patientId = patients.get(visit.patient);
      if (!patientId) {
        patientId = randomUUID();
        patients.set(visit.patient, patientId);
        await session.rows(
          sql`insert into patient (clinic_id, id, name) values (${clinicId}, ${patientId}, ${visit.patient})`,
        );
        await session.rows(sql`
          insert into contact_patient (clinic_id, contact_id, patient_id, relation)
          values (${clinicId}, ${contactId}, ${patientId}, ${visit.relation ?? 'self'})`);
      }
      const startsAt = Temporal.PlainDateTime.from(visit.startsAt).toZonedDateTime(ZONE).toInstant().toString();
      await session.rows(sql`
        insert into appointment (clinic_id, id, patient_id, professional_id, service_id, starts_at, ends_at,
          buffer_before_minutes, buffer_after_minutes, status, source, local_start, time_zone)
        select ${clinicId}, ${randomUUID()}, ${patientId}, p.id, s.id, ${startsAt}::timestamptz,
          ${startsAt}::timestamptz + s.duration_minutes * interval '1 minute', s.buffer_before_minutes,
          s.buffer_after_minutes, ${visit.status ?? 'scheduled'}, 'staff', ${visit.startsAt}::timestamp, ${ZONE}
        from service s, professional p
        where s.clinic_id = ${clinicId} and p.clinic_id = ${clinicId}
          and s.name = ${visit.service} and p.name = ${visit.professional}`);
    }
  });
}
