import { sql } from 'drizzle-orm';
import type { TestClinic } from '../support/open-clinic.ts';
import { PATIENT_PHONE } from './patient-phone.ts';

export interface StoredVisit {
  readonly service: string;
  readonly professional: string;
  readonly patient: string;
  /** Local, to the minute. */
  readonly start: string;
  readonly status: string;
}

/** What a dialogue leaves in the database, without ids and clocks. */
export interface StoredState {
  readonly visits: readonly StoredVisit[];
  /** Kinds of the open tasks, sorted. */
  readonly tasks: readonly string[];
  readonly handling: string;
  readonly optedOut: boolean;
}

export async function readState(clinic: TestClinic): Promise<StoredState> {
  const visits = await clinic.rows<StoredVisit>(sql`
    select s.name as service, p.name as professional, pt.name as patient,
      to_char(a.local_start, 'YYYY-MM-DD"T"HH24:MI') as start, a.status
    from appointment a
    join service s on s.clinic_id = a.clinic_id and s.id = a.service_id
    join professional p on p.clinic_id = a.clinic_id and p.id = a.professional_id
    join patient pt on pt.clinic_id = a.clinic_id and pt.id = a.patient_id
    order by a.local_start, p.name, pt.name`);
  const tasks = await clinic.rows<{ kind: string }>(sql`select kind from task where status = 'open' order by kind`);
  const talks = await clinic.rows<{ handling: string }>(sql`
    select handling from conversation where merged_into is null order by created_at desc`);
  const [permission] = await clinic.rows<{ state: string }>(sql`
    select cp.state from contact_permission cp join contact c on c.clinic_id = cp.clinic_id and c.id = cp.contact_id
    where c.phone = ${PATIENT_PHONE} and cp.purpose = 'reminders' order by cp.recorded_at desc limit 1`);
  return {
    visits,
    tasks: tasks.map((task) => task.kind),
    handling: talks.some((talk) => talk.handling === 'staff') ? 'staff' : (talks[0]?.handling ?? 'cora'),
    optedOut: permission?.state === 'withdrawn',
  };
}
