import type { StaffId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import type { StaffMember, StaffPlace } from '../ports/staff-doors.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { isWholePlace, mayManage } from './staff.policy.ts';

export interface ChangeStaffRequest {
  readonly staffId: StaffId;
  readonly place?: StaffPlace;
  readonly active?: boolean;
}

export type ChangeStaffOutcome =
  | { readonly kind: 'changed'; readonly member: StaffMember }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'no-agenda' }
  /** A clinic without an owner could not be managed by anyone. */
  | { readonly kind: 'last-owner' };

/** Changes what someone may do, or takes their access away; both end where they are signed in. */
export async function changeStaff(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  request: ChangeStaffRequest,
): Promise<ChangeStaffOutcome> {
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<ChangeStaffOutcome> => {
    await tx.lockTeam();
    const member = await tx.staffMember(request.staffId);
    if (!member) return { kind: 'unknown' };
    const refusal = await refuse(tx, actor, { member, request });
    if (refusal) return refusal;
    const active = request.active ?? member.active;
    await tx.changeStaff(member.id, { ...request.place, active });
    if (!active) await tx.endSessions(member.id);
    const changed = { ...member, ...request.place, active };
    const detail = { role: changed.role, active };
    await tx.appendEvents(actor, [{ kind: 'staff.changed', subjectId: member.id, detail }]);
    return { kind: 'changed', member: changed };
  });
  if (outcome.kind === 'changed') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

async function refuse(
  tx: ClinicTransaction,
  actor: Actor,
  { member, request }: { readonly member: StaffMember; readonly request: ChangeStaffRequest },
): Promise<Exclude<ChangeStaffOutcome, { kind: 'changed' }> | null> {
  const place = request.place ?? member;
  const isOwn = actor.kind === 'staff' && actor.staffId === member.id;
  const keepsOwner = place.role === 'owner' && request.active !== false;
  if (member.role === 'owner' && member.active && !keepsOwner && !(await hasOtherOwner(tx, member)))
    return { kind: 'last-owner' };
  if (isOwn || !mayManage(actor, member.role) || !mayManage(actor, place.role)) return { kind: 'forbidden' };
  if (!isWholePlace(place)) return { kind: 'no-agenda' };
  const { professionals } = await tx.catalogue();
  const { professionalId } = place;
  return professionalId && !professionals.some(({ id }) => id === professionalId) ? { kind: 'no-agenda' } : null;
}

async function hasOtherOwner(tx: ClinicTransaction, { id }: StaffMember): Promise<boolean> {
  const team = await tx.staffMembers();
  return team.some((other) => other.id !== id && other.active && other.role === 'owner');
}
