import type { Temporal } from '@post/domain';
import type { Actor } from '../actor.ts';
import { linkToken } from '../clinic/link-token.ts';
import type { Ports } from '../ports/index.ts';
import type { StaffInvitation, StaffPlace } from '../ports/staff-doors.ts';
import { isWholePlace, mayManage } from './staff.policy.ts';

export type InviteOutcome =
  /** `token` is shown once: whoever has it may join. */
  | { readonly kind: 'invited'; readonly invitation: StaffInvitation; readonly token: string }
  | { readonly kind: 'already-member' }
  | { readonly kind: 'no-agenda' }
  | { readonly kind: 'forbidden' };

/** Long enough for someone who is away for the week-end. */
const VALID_HOURS = 72;

/** Makes the link with which one person joins the team; whoever invites passes it on. */
export async function inviteStaff(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges' | 'credentials'>,
  actor: Actor,
  wish: StaffPlace & { readonly email: string },
): Promise<InviteOutcome> {
  if (actor.kind !== 'staff' || !mayManage(actor, wish.role)) return { kind: 'forbidden' };
  if (!isWholePlace(wish)) return { kind: 'no-agenda' };
  const secret = ports.credentials.newToken();
  const expiresAt: Temporal.Instant = ports.clock.now().add({ hours: VALID_HOURS });
  const email = wish.email.toLowerCase();
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<InviteOutcome> => {
    const team = await tx.staffMembers();
    if (team.some((member) => member.email === email && member.active)) return { kind: 'already-member' };
    const { professionals } = await tx.catalogue();
    if (wish.professionalId && !professionals.some(({ id }) => id === wish.professionalId))
      return { kind: 'no-agenda' };
    const tokenHash = ports.credentials.fingerprint(secret);
    const invitation = await tx.insertInvitation({ ...wish, email, tokenHash, invitedBy: actor.staffId, expiresAt });
    await tx.appendEvents(actor, [{ kind: 'staff.invited', subjectId: invitation.id, detail: { role: wish.role } }]);
    return { kind: 'invited', invitation, token: linkToken(actor.clinicId, secret) };
  });
  if (outcome.kind === 'invited') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
