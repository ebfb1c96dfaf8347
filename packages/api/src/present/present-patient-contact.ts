import { mayWriteFirst, type PatientContact, type Permission, type ProactivePurpose } from '@post/domain';
import type { PatientContactItem } from '../contract/patient-contact.ts';
import { localTime } from './local-time.ts';

/** Someone who writes for a patient, with what they allow the clinic to send them. */
export function presentPatientContact(
  { id, displayName, phone, relation }: PatientContact,
  record: readonly Permission[],
  timeZone: string,
): PatientContactItem {
  const permission = (purpose: ProactivePurpose) => {
    const newest = record.findLast((entry) => entry.purpose === purpose);
    return {
      purpose,
      allowed: mayWriteFirst(record, purpose),
      since: newest ? localTime(newest.at, timeZone) : null,
      by: newest?.source.kind ?? null,
    };
  };
  const permissions = [permission('reminders'), permission('campaigns')];
  return { id, name: displayName, phone, relation, permissions };
}
