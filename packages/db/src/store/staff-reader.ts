import type { ClinicReader, StaffMember, StaffReader, StaffSession } from '@post/application';
import { Temporal, type UserId } from '@post/domain';
import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { login, loginAccount, loginSession, staff, staffInvitation } from '../schema/index.ts';
import type { Scope } from './scope.ts';

const STAFF_COLUMNS = {
  id: staff.id,
  userId: staff.userId,
  name: login.name,
  email: login.email,
  role: staff.role,
  professionalId: staff.professionalId,
  active: sql<boolean>`${staff.deactivatedAt} is null`,
  createdAt: staff.createdAt,
};

export const INVITATION_COLUMNS = {
  id: staffInvitation.id,
  email: staffInvitation.email,
  role: staffInvitation.role,
  professionalId: staffInvitation.professionalId,
  expiresAt: staffInvitation.expiresAt,
  usedAt: staffInvitation.usedAt,
};

export function staffReader({ session: { orm }, clinicId }: Scope): Pick<ClinicReader, keyof StaffReader> {
  const members = (which?: SQL): Promise<readonly StaffMember[]> =>
    orm
      .select(STAFF_COLUMNS)
      .from(staff)
      .innerJoin(login, eq(login.id, staff.userId))
      .where(and(eq(staff.clinicId, clinicId), which))
      .orderBy(sql`${staff.deactivatedAt} is not null`, asc(login.name), asc(staff.id));
  const invitations = (which: SQL) =>
    orm
      .select(INVITATION_COLUMNS)
      .from(staffInvitation)
      .where(and(eq(staffInvitation.clinicId, clinicId), which))
      .orderBy(desc(staffInvitation.createdAt));
  const ofMember = (id: StaffMember['id']) =>
    and(eq(staff.clinicId, clinicId), eq(staff.id, id), isNull(staff.deactivatedAt));
  return {
    staffMember: async (id) => (await members(eq(staff.id, id)))[0] ?? null,
    staffMembers: () => members(),
    openInvitations: () => invitations(isNull(staffInvitation.usedAt)),
    invitationByToken: async (tokenHash) => (await invitations(eq(staffInvitation.tokenHash, tokenHash)))[0] ?? null,
    async sessionsOf(id): Promise<readonly StaffSession[]> {
      const rows = await orm
        .select({
          id: loginSession.id,
          startedAt: loginSession.createdAt,
          seenAt: loginSession.updatedAt,
          address: loginSession.ipAddress,
          device: loginSession.userAgent,
        })
        .from(loginSession)
        .innerJoin(staff, eq(staff.userId, loginSession.userId))
        .where(and(ofMember(id), sql`${loginSession.expiresAt} > now()`))
        .orderBy(desc(loginSession.updatedAt), desc(loginSession.id));
      return rows.map((row) => ({ ...row, startedAt: toInstant(row.startedAt), seenAt: toInstant(row.seenAt) }));
    },
    async passwordHashOf(id) {
      const [row] = await orm
        .select({ hash: loginAccount.password })
        .from(loginAccount)
        .innerJoin(staff, eq(staff.userId, loginAccount.userId))
        .where(ofMember(id));
      return row?.hash ?? null;
    },
    async loginByEmail(email) {
      const [row] = await orm
        .select({ userId: sql<UserId>`${login.id}`, passwordHash: loginAccount.password })
        .from(login)
        .leftJoin(loginAccount, eq(loginAccount.userId, login.id))
        .where(eq(login.email, email));
      return row ?? null;
    },
  };
}

function toInstant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
