import type { ClinicTransaction } from '@post/application';
import type { Patient } from '@post/domain';
import { and, eq, sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { contactPatient, patient } from '../schema/index.ts';
import { storable } from '../storable.ts';
import { PATIENT_COLUMNS } from './patient-reader.ts';
import type { Scope } from './scope.ts';

type PatientWriter = Pick<ClinicTransaction, 'lockPatient' | 'insertPatient' | 'changePatient' | 'linkPatient'>;

export function patientWriter({ session: { orm }, clinicId }: Scope): PatientWriter {
  return {
    async lockPatient(id) {
      const [row] = await orm
        .select(PATIENT_COLUMNS)
        .from(patient)
        .where(and(eq(patient.clinicId, clinicId), eq(patient.id, id)))
        .for('update');
      return row ?? null;
    },
    async insertPatient({ name, phone, birthDate }) {
      const [row] = await orm
        .insert(patient)
        .values({ clinicId, id: newId<Patient['id']>(), name: storable(name), phone, birthDate })
        .returning(PATIENT_COLUMNS);
      if (row === undefined) throw new Error('the patient was not stored');
      return row;
    },
    async changePatient(id, change) {
      const [row] = await orm
        .update(patient)
        .set(storable(change))
        .where(and(eq(patient.clinicId, clinicId), eq(patient.id, id)))
        .returning(PATIENT_COLUMNS);
      if (row === undefined) throw new Error(`there is no patient ${id} to change`);
      return row;
    },
    async linkPatient(contactId, patientId, relation) {
      await orm
        .insert(contactPatient)
        .values({ clinicId, contactId, patientId, relation, createdAt: sql`clock_timestamp()` })
        .onConflictDoUpdate({
          target: [contactPatient.clinicId, contactPatient.contactId, contactPatient.patientId],
          set: { relation },
        });
    },
  };
}
