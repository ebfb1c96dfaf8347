import type { ClinicId } from '@post/domain';
import type { Ports } from '../ports/index.ts';

export interface OwnerWish {
  readonly clinicId: ClinicId;
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/** Gives the clinic an owner with this e-mail unless the e-mail can sign in already; whether it did. */
export async function ensureOwner(ports: Pick<Ports, 'store' | 'credentials'>, wish: OwnerWish): Promise<boolean> {
  const email = wish.email.toLowerCase();
  const isKnown = await ports.store.read(wish.clinicId, (reader) => reader.loginByEmail(email));
  if (isKnown) return false;
  const passwordHash = await ports.credentials.hash(wish.password);
  return ports.store.transact(wish.clinicId, async (tx) => {
    await tx.lockTeam();
    if (await tx.loginByEmail(email)) return false;
    const userId = await tx.insertLogin({ name: wish.name, email, passwordHash });
    const owner = await tx.placeStaff(userId, { role: 'owner', professionalId: null });
    await tx.appendEvents('system', [{ kind: 'staff.joined', subjectId: owner.id, detail: { role: 'owner' } }]);
    return true;
  });
}
