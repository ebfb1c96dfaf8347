import type { ProfessionalId } from '@post/domain';
import type { Actor } from '../actor.ts';

/** Whose agenda someone may let out of the house: managers anyone's, a professional their own. */
export function mayShareAgenda(actor: Actor, professionalId: ProfessionalId): boolean {
  if (actor.kind !== 'staff') return false;
  if (actor.role === 'owner' || actor.role === 'manager') return true;
  return actor.role === 'professional' && actor.professionalId === professionalId;
}
