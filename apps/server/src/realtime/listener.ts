import type { ClinicId } from '@post/domain';
import type { SignedIn } from '../auth/create-staff-auth.ts';

/** Who listens: a staff member, or a program with the clinic's API key. */
export interface Listener {
  readonly clinicId: ClinicId;
  readonly staff: SignedIn | null;
}

/** A professional's screens show their agenda only; everyone else's show the front desk. */
type View = 'desk' | 'professional';

export function viewOf({ staff }: Listener): View {
  return staff?.role === 'professional' ? 'professional' : 'desk';
}

export function roomOf(clinicId: ClinicId, view: View): string {
  return `${clinicId}:${view}`;
}
