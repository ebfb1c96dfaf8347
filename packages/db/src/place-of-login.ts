import type { StaffRole } from '@post/application';
import type { ClinicId, ProfessionalId, StaffId, UserId } from '@post/domain';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from './database/database.ts';
import { staff } from './schema/index.ts';

/** Where someone who signed in works, and as what. */
export interface PlaceOfLogin {
  readonly clinicId: ClinicId;
  readonly staffId: StaffId;
  readonly role: StaffRole;
  readonly professionalId: ProfessionalId | null;
}

/** The clinic in which this person works, the first one of several; null when they work nowhere (any more). */
export async function placeOfLogin(database: Database, userId: UserId): Promise<PlaceOfLogin | null> {
  const [place] = await database.read(`the place of user ${userId}`, ({ orm }) =>
    orm
      .select({
        clinicId: staff.clinicId,
        staffId: staff.id,
        role: staff.role,
        professionalId: staff.professionalId,
      })
      .from(staff)
      .where(and(eq(staff.userId, userId), isNull(staff.deactivatedAt)))
      .orderBy(asc(staff.createdAt), asc(staff.id))
      .limit(1),
  );
  return place ?? null;
}
