import type { Patient } from '@post/domain';
import type { PatientItem } from '../contract/patient.ts';

export function presentPatient({ id, name, phone, birthDate }: Patient): PatientItem {
  return { id, name, phone, birthDate: birthDate?.toString() ?? null };
}
