import { Temporal, type WaitingWishId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Forbidden, Unknown } from '../appointments/refusals.ts';
import type { Ports } from '../ports/index.ts';
import { mayKeepWaitingList } from './waiting-list.policy.ts';

export type RejoinOutcome =
  | { readonly kind: 'waiting' }
  /** The last of its days is over. */
  | { readonly kind: 'past' }
  | Unknown<'wish'>
  | Forbidden;

/** Takes back that a wish was taken off the list; it has its turn as before, unless the patient wished anew since. */
export async function rejoinWaitingList(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges'>,
  actor: Actor,
  wishId: WaitingWishId,
): Promise<RejoinOutcome> {
  if (!mayKeepWaitingList(actor)) return { kind: 'forbidden' };
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<RejoinOutcome> => {
    const wish = await tx.lockWish(wishId);
    if (!wish) return { kind: 'unknown', what: 'wish' };
    const { clinic } = await tx.catalogue();
    const today = ports.clock.now().toZonedDateTimeISO(clinic.timeZone).toPlainDate();
    if (Temporal.PlainDate.compare(wish.to, today) < 0) return { kind: 'past' };
    if (wish.state !== 'left') return { kind: 'waiting' };
    const others = await tx.waitingWishes(today, [wish.patientId]);
    if (others.some(({ serviceId }) => serviceId === wish.serviceId)) return { kind: 'waiting' };
    await tx.changeWish(wishId, { state: 'waiting' });
    await tx.appendEvents(actor, [{ kind: 'waiting-list.changed', subjectId: wishId, detail: { state: 'waiting' } }]);
    return { kind: 'waiting' };
  });
  if (outcome.kind === 'waiting') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
