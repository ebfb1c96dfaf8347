import type { WaitingWishId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Forbidden, Unknown } from '../appointments/refusals.ts';
import type { Ports } from '../ports/index.ts';
import { endWish } from './end-wish.ts';
import { mayKeepWaitingList } from './waiting-list.policy.ts';

export type LeaveOutcome = { readonly kind: 'left' } | Unknown<'wish'> | Forbidden;

/** Takes a wish off the list; one that is settled already stays as it is. */
export async function leaveWaitingList(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  wishId: WaitingWishId,
): Promise<LeaveOutcome> {
  if (!mayKeepWaitingList(actor)) return { kind: 'forbidden' };
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<LeaveOutcome> => {
    const wish = await tx.lockWish(wishId);
    if (!wish) return { kind: 'unknown', what: 'wish' };
    if (wish.state === 'waiting') {
      await tx.appendEvents(actor, [await endWish(tx, actor.clinicId, { wish, state: 'left' })]);
    }
    return { kind: 'left' };
  });
  if (outcome.kind === 'left') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
