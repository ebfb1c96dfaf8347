import type { Actor } from '../actor.ts';

/** The front desk replans a day; a professional's own agenda is not theirs to empty, and Cora only asks. */
export function mayReplan(actor: Actor): boolean {
  return actor.kind === 'api' || (actor.kind === 'staff' && actor.role !== 'professional');
}
