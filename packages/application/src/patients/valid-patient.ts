import { type Patient, parsePersonName, parsePhone, Temporal } from '@post/domain';

export interface PatientFields {
  readonly name: string;
  /** As it was typed; null when nobody told it. */
  readonly phone: string | null;
  readonly birthDate: Temporal.PlainDate | null;
}

export interface InvalidPatient {
  readonly kind: 'invalid';
  readonly fields: readonly (keyof PatientFields)[];
}

export type ValidPatient = { readonly kind: 'valid'; readonly patient: Omit<Patient, 'id'> };

/** Nobody who is treated today was born before it. */
const EARLIEST_BIRTH = Temporal.PlainDate.from('1900-01-01');

/** Reads what was typed about a patient, or names the fields that can't be so. `knownPhone` is taken as it is. */
export function validPatient(
  fields: PatientFields,
  { today, knownPhone }: { readonly today: Temporal.PlainDate; readonly knownPhone: string | null },
): ValidPatient | InvalidPatient {
  const name = parsePersonName(fields.name);
  const phone = fields.phone === null || fields.phone === knownPhone ? fields.phone : parsePhone(fields.phone);
  const wrong: (keyof PatientFields)[] = [];
  if (name === null) wrong.push('name');
  if (fields.phone !== null && phone === null) wrong.push('phone');
  if (fields.birthDate && !isBirthDate(fields.birthDate, today)) wrong.push('birthDate');
  if (name === null || wrong.length > 0) return { kind: 'invalid', fields: wrong };
  return { kind: 'valid', patient: { name, phone, birthDate: fields.birthDate } };
}

function isBirthDate(date: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(EARLIEST_BIRTH, date) <= 0 && Temporal.PlainDate.compare(date, today) <= 0;
}
