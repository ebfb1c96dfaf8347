import type { StaffWriter } from '@post/application';
import { and, eq, isNull } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { staffInvitation } from '../schema/index.ts';
import type { Scope } from './scope.ts';
import { INVITATION_COLUMNS } from './staff-reader.ts';

type InvitationPart = Pick<StaffWriter, 'insertInvitation' | 'useInvitation' | 'withdrawInvitation'>;

export function invitationWriter({ session: { orm }, clinicId }: Scope): InvitationPart {
  return {
    async insertInvitation({ email, role, professionalId, tokenHash, invitedBy, expiresAt }) {
      const [row] = await orm
        .insert(staffInvitation)
        .values({ clinicId, id: newId<string>(), email, role, professionalId, tokenHash, invitedBy, expiresAt })
        .returning(INVITATION_COLUMNS);
      if (row === undefined) throw new Error('the invitation was not stored');
      return row;
    },
    async useInvitation(id, at) {
      const used = await orm
        .update(staffInvitation)
        .set({ usedAt: at })
        .where(and(eq(staffInvitation.clinicId, clinicId), eq(staffInvitation.id, id), isNull(staffInvitation.usedAt)))
        .returning({ id: staffInvitation.id });
      return used.length > 0;
    },
    async withdrawInvitation(id) {
      const withdrawn = await orm
        .delete(staffInvitation)
        .where(and(eq(staffInvitation.clinicId, clinicId), eq(staffInvitation.id, id), isNull(staffInvitation.usedAt)))
        .returning({ id: staffInvitation.id });
      return withdrawn.length > 0;
    },
  };
}
