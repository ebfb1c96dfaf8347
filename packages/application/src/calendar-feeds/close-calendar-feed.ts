import type { ProfessionalId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import { mayShareAgenda } from './calendar-feed.policy.ts';

export type CloseCalendarFeedOutcome =
  | { readonly kind: 'closed' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden' };

/** Ends the private address of a professional's agenda: from now on it leads nowhere. */
export async function closeCalendarFeed(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  professionalId: ProfessionalId,
): Promise<CloseCalendarFeedOutcome> {
  if (!mayShareAgenda(actor, professionalId)) return { kind: 'forbidden' };
  const closed = await ports.store.transact(actor.clinicId, async (tx) => {
    if (!(await tx.deleteCalendarFeed(professionalId))) return false;
    await tx.appendEvents(actor, [{ kind: 'calendar-feed.closed', subjectId: professionalId }]);
    return true;
  });
  if (!closed) return { kind: 'unknown' };
  ports.nudges.eventsAppended(actor.clinicId);
  return { kind: 'closed' };
}
