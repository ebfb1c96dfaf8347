import type { Actor } from '../actor.ts';

/** The front desk keeps the list; Cora puts down only whom she writes with. */
export function mayKeepWaitingList(actor: Actor): boolean {
  return actor.kind !== 'staff' || actor.role !== 'professional';
}
