import type { ClinicReader } from '@post/application';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { contact, contactPatient } from '../schema/index.ts';
import type { Scope } from './scope.ts';

export function contactReader({
  session: { orm },
  clinicId,
}: Scope): Pick<ClinicReader, 'contact' | 'contactsOfPatient'> {
  return {
    async contactsOfPatient(patientId) {
      return orm
        .select({
          id: contact.id,
          displayName: contact.displayName,
          phone: contact.phone,
          relation: contactPatient.relation,
        })
        .from(contactPatient)
        .innerJoin(
          contact,
          and(eq(contact.clinicId, contactPatient.clinicId), eq(contact.id, contactPatient.contactId)),
        )
        .where(
          and(
            eq(contactPatient.clinicId, clinicId),
            eq(contactPatient.patientId, patientId),
            isNull(contact.mergedInto),
          ),
        )
        .orderBy(desc(contactPatient.relation), asc(contactPatient.createdAt), asc(contact.id));
    },
    async contact(id) {
      const [row] = await orm
        .select({ id: contact.id, displayName: contact.displayName, phone: contact.phone })
        .from(contact)
        .where(and(eq(contact.clinicId, clinicId), eq(contact.id, id)));
      return row ?? null;
    },
  };
}
