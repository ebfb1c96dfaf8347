import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import { mayManage } from './staff.policy.ts';

export type WithdrawOutcome =
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden' };

/** Makes an invitation's link worthless. */
export async function withdrawInvitation(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  invitationId: string,
): Promise<WithdrawOutcome> {
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<WithdrawOutcome> => {
    const invitation = (await tx.openInvitations()).find(({ id }) => id === invitationId);
    if (!invitation) return { kind: 'unknown' };
    if (!mayManage(actor, invitation.role)) return { kind: 'forbidden' };
    if (!(await tx.withdrawInvitation(invitationId))) return { kind: 'unknown' };
    await tx.appendEvents(actor, [{ kind: 'staff.invitation-withdrawn', subjectId: invitationId }]);
    return { kind: 'withdrawn' };
  });
  if (outcome.kind === 'withdrawn') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
