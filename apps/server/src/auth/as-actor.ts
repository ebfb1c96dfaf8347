import type { Actor } from '@post/application';
import type { SignedIn } from './create-staff-auth.ts';

/** Someone signed in, as use cases know them. */
export function asActor({ clinicId, staffId, role, professionalId }: SignedIn): Extract<Actor, { kind: 'staff' }> {
  return { kind: 'staff', clinicId, staffId, role, professionalId };
}
