import type { ClinicReader, ClinicTransaction } from '@post/application';
import { and, asc, eq } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { contactPermission } from '../schema/index.ts';
import type { Scope } from './scope.ts';

type Place = Pick<Scope, 'session' | 'clinicId'>;

export function permissionReader({ session: { orm }, clinicId }: Place): Pick<ClinicReader, 'permissions'> {
  return {
    async permissions(contactId) {
      return orm
        .select({
          purpose: contactPermission.purpose,
          basis: contactPermission.basis,
          state: contactPermission.state,
          source: contactPermission.source,
          at: contactPermission.at,
        })
        .from(contactPermission)
        .where(and(eq(contactPermission.clinicId, clinicId), eq(contactPermission.contactId, contactId)))
        .orderBy(asc(contactPermission.recordedAt), asc(contactPermission.id));
    },
  };
}

export function permissionWriter({ session: { orm }, clinicId }: Place): Pick<ClinicTransaction, 'recordPermissions'> {
  return {
    async recordPermissions(contactId, entries) {
      if (entries.length === 0) return;
      await orm
        .insert(contactPermission)
        .values(entries.map((entry) => ({ clinicId, id: newId<string>(), contactId, ...entry })));
    },
  };
}
