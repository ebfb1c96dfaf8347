import type { ClinicId, ProfessionalId, StaffId } from '@post/domain';
import type { TurnClaim } from './ports/turn-queue.ts';

export type StaffRole = 'owner' | 'manager' | 'receptionist' | 'professional';

/** Who acts, in which clinic. Cora acts under the claim of her turn: a stale claim commits nothing. */
export type Actor =
  | { readonly kind: 'cora'; readonly clinicId: ClinicId; readonly claim: TurnClaim }
  | {
      readonly kind: 'staff';
      readonly clinicId: ClinicId;
      readonly staffId: StaffId;
      readonly role: StaffRole;
      /** Whose agenda is theirs, for the role professional. */
      readonly professionalId: ProfessionalId | null;
    }
  | { readonly kind: 'api'; readonly clinicId: ClinicId };
