import type { ClinicReader } from '@post/application';
import type { LinkedPatient, Patient } from '@post/domain';
import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { contactPatient, patient } from '../schema/index.ts';
import { uuidArray } from '../sql-values.ts';
import { pageOf } from './cursor.ts';
import type { Scope } from './scope.ts';

type PatientReader = Pick<ClinicReader, 'patient' | 'patientsByIds' | 'patients' | 'patientsOfContact'>;

export const PATIENT_COLUMNS = {
  id: patient.id,
  name: patient.name,
  phone: patient.phone,
  birthDate: patient.birthDate,
};

export function patientReader({ session: { orm }, clinicId }: Scope): PatientReader {
  const mine = eq(patient.clinicId, clinicId);
  return {
    async patient(id) {
      const [row] = await orm
        .select(PATIENT_COLUMNS)
        .from(patient)
        .where(and(mine, eq(patient.id, id)));
      return row ?? null;
    },
    async patientsByIds(ids) {
      if (ids.length === 0) return [];
      return orm
        .select(PATIENT_COLUMNS)
        .from(patient)
        .where(and(mine, sql`${patient.id} = any(${uuidArray(ids)})`));
    },
    patients: (search, page) =>
      pageOf<Patient & { readonly searchName: string }, Patient>(
        page,
        (after, limit) =>
          orm
            .select({ ...PATIENT_COLUMNS, searchName: patient.searchName })
            .from(patient)
            .where(
              and(
                mine,
                isNull(patient.restrictedAt),
                search === null ? undefined : matches(search),
                after === null ? undefined : isAfter(after),
              ),
            )
            .orderBy(asc(patient.searchName), asc(patient.id))
            .limit(limit),
        { keys: (row) => [row.searchName, row.id], item: ({ searchName: _sort, ...found }) => found },
      ),
    async patientsOfContact(contactId): Promise<readonly LinkedPatient[]> {
      return orm
        .select({ ...PATIENT_COLUMNS, relation: contactPatient.relation })
        .from(contactPatient)
        .innerJoin(
          patient,
          and(eq(patient.clinicId, contactPatient.clinicId), eq(patient.id, contactPatient.patientId)),
        )
        .where(and(eq(contactPatient.clinicId, clinicId), eq(contactPatient.contactId, contactId)))
        .orderBy(asc(contactPatient.createdAt), asc(patient.id));
    },
  };
}

/** Every word somewhere in the name, or the digits somewhere in the phone. */
function matches(search: string): SQL | undefined {
  const words = search.split(/\s+/).filter((word) => word !== '');
  const digits = search.replaceAll(/\D/g, '');
  const byName = and(...words.map((word) => sql`${patient.searchName} like plain_text(${anywhere(word)})`));
  return digits.length < 3 ? byName : or(byName, sql`${patient.phone} like ${anywhere(digits)}`);
}

function anywhere(part: string): string {
  return `%${part.replaceAll(/[\\%_]/g, (special) => `\\${special}`)}%`;
}

function isAfter([name, id]: readonly [string, string]): SQL {
  return sql`(${patient.searchName}, ${patient.id}) > (${name}, ${id}::uuid)`;
}
