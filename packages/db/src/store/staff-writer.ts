import type { StaffWriter } from '@post/application';
import type { StaffId, UserId } from '@post/domain';
import { and, eq, sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { login, loginAccount, staff } from '../schema/index.ts';
import { storable } from '../storable.ts';
import type { Scope } from './scope.ts';
import { staffReader } from './staff-reader.ts';

/** As the sign-in library names a password's account. */
const PASSWORD_PROVIDER = 'credential';

type StaffPart = Pick<
  StaffWriter,
  'lockTeam' | 'insertLogin' | 'placeStaff' | 'changeStaff' | 'setPasswordHash' | 'endSessions'
>;

export function staffWriter(scope: Scope): StaffPart {
  const { session, clinicId } = scope;
  const { orm } = session;
  return {
    async lockTeam() {
      await session.rows(sql`select pg_advisory_xact_lock(hashtextextended('team:' || ${clinicId}, 0))`);
    },
    async insertLogin({ name, email, passwordHash }) {
      const id = newId<UserId>();
      await orm.insert(login).values({ id, name: storable(name), email });
      await orm.insert(loginAccount).values({
        id: newId<string>(),
        userId: id,
        accountId: id,
        providerId: PASSWORD_PROVIDER,
        password: passwordHash,
      });
      return id;
    },
    async placeStaff(userId, { role, professionalId }) {
      const [row] = await orm
        .insert(staff)
        .values({ clinicId, id: newId<StaffId>(), userId, role, professionalId })
        .onConflictDoUpdate({
          target: [staff.userId, staff.clinicId],
          set: { role, professionalId, deactivatedAt: null },
        })
        .returning({ id: staff.id });
      const member = row && (await staffReader(scope).staffMember(row.id));
      if (!member) throw new Error('the staff member was not stored');
      return member;
    },
    async changeStaff(id, { role, professionalId, active }) {
      const deactivatedAt = active === undefined ? {} : { deactivatedAt: active ? null : sql`now()` };
      await orm
        .update(staff)
        .set({
          ...(role === undefined ? {} : { role }),
          ...(professionalId === undefined ? {} : { professionalId }),
          ...deactivatedAt,
        })
        .where(and(eq(staff.clinicId, clinicId), eq(staff.id, id)));
    },
    async setPasswordHash(id, hash) {
      await session.rows(sql`
        update login_account set password = ${hash}, updated_at = now()
        where provider_id = ${PASSWORD_PROVIDER}
          and user_id = (select user_id from staff where clinic_id = ${clinicId} and id = ${id})`);
    },
    async endSessions(id, { only, except } = {}) {
      const ended = await session.rows(sql`
        delete from login_session
        where user_id = (select user_id from staff where clinic_id = ${clinicId} and id = ${id})
          and (${only ?? null}::uuid is null or id = ${only ?? null}::uuid)
          and (${except ?? null}::uuid is null or id <> ${except ?? null}::uuid)
        returning id`);
      return ended.length;
    },
  };
}
