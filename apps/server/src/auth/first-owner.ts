import { randomBytes } from 'node:crypto';
import { ensureOwner, type Ports } from '@post/application';
import type { ClinicId } from '@post/domain';
import type { Config } from '../config.ts';

/** A sign-in that was just made. `password` only when it was generated: this is the one time it can be shown. */
export interface NewOwner {
  readonly email: string;
  readonly password: string | null;
}

const DEMO_EMAIL = 'recepcao@clinica.example';

/**
 * Lets the first owner in: who ADMIN_EMAIL and ADMIN_PASSWORD name (also later, for an installation that lost its owner),
 * or, outside production and when nobody can sign in yet, someone with a generated password. Null when nobody was added.
 */
export async function openFirstOwner(
  ports: Pick<Ports, 'store' | 'credentials'>,
  clinicId: ClinicId,
  { settings, secrets }: Config,
): Promise<NewOwner | null> {
  const { adminEmail: email, production } = settings;
  if (email !== null && secrets.adminPassword !== null) {
    const added = await ensureOwner(ports, { clinicId, email, password: secrets.adminPassword, name: nameOf(email) });
    return added ? { email, password: null } : null;
  }
  if (production || (await ports.store.read(clinicId, (reader) => reader.staffMembers())).length > 0) return null;
  const demo = { email: email ?? DEMO_EMAIL, password: secrets.adminPassword ?? readablePassword() };
  const added = await ensureOwner(ports, { clinicId, ...demo, name: nameOf(demo.email) });
  return added ? { email: demo.email, password: secrets.adminPassword === null ? demo.password : null } : null;
}

/** Until they write their own name. */
function nameOf(email: string): string {
  const [name = email] = email.split('@');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** 80 bits, easy to copy by hand: four groups without letters that look like digits. */
function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz123456789';
  const text = [...randomBytes(16)].map((byte) => letters[byte % letters.length]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}
