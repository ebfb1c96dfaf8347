import type { Actor } from '../actor.ts';

/** Who answers for the clinic's data may hand out or erase a whole record; the API key is the owner's. */
export function mayHandleRecord(actor: Actor): boolean {
  if (actor.kind === 'staff') return actor.role === 'owner' || actor.role === 'manager';
  return actor.kind === 'api';
}

/** What is remembered of people is for those who meet them, not for Cora, who has ways of her own. */
export function mayEditMemories(actor: Actor): boolean {
  return actor.kind !== 'cora';
}
