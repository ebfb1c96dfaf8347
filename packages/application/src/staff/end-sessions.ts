import type { StaffId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import { mayManage } from './staff.policy.ts';

export interface EndSessionsRequest {
  readonly staffId: StaffId;
  readonly which?: { readonly only?: string; readonly except?: string };
}

export type EndSessionsOutcome =
  | { readonly kind: 'ended'; readonly count: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden' };

/** Signs someone out: oneself, or someone whose place one may change. */
export async function endSessions(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  { staffId, which }: EndSessionsRequest,
): Promise<EndSessionsOutcome> {
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<EndSessionsOutcome> => {
    const member = await tx.staffMember(staffId);
    if (!member) return { kind: 'unknown' };
    const isOwn = actor.kind === 'staff' && actor.staffId === staffId;
    if (!isOwn && !mayManage(actor, member.role)) return { kind: 'forbidden' };
    const count = await tx.endSessions(staffId, which);
    if (count > 0) await tx.appendEvents(actor, [{ kind: 'staff.sessions-ended', subjectId: staffId }]);
    return { kind: 'ended', count };
  });
  if (outcome.kind === 'ended' && outcome.count > 0) ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
