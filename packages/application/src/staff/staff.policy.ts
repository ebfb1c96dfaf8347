import type { Actor, StaffRole } from '../actor.ts';
import type { StaffPlace } from '../ports/staff-doors.ts';

/** Whose place someone of a role may give, change or take away. Nobody changes their own. */
const MANAGES: Readonly<Record<StaffRole, readonly StaffRole[]>> = {
  owner: ['owner', 'manager', 'receptionist', 'professional'],
  manager: ['receptionist', 'professional'],
  receptionist: [],
  professional: [],
};

export function mayManage(actor: Actor, role: StaffRole): boolean {
  return actor.kind === 'staff' && MANAGES[actor.role].includes(role);
}

/** Only a professional has an agenda of their own, and every professional has one. */
export function isWholePlace({ role, professionalId }: StaffPlace): boolean {
  return (role === 'professional') === (professionalId !== null);
}
