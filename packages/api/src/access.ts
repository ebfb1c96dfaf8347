import type { Actor, StaffRole } from '@post/application';

/** Who may call a procedure. */
interface Rule {
  readonly roles: readonly StaffRole[];
  /** Whether the clinic's API key may, too. What concerns one person, or lets people in, is not for keys. */
  readonly apiKey: boolean;
}

/** The one table of who may do what. Each procedure names its row; a professional sees only their own agenda besides. */
export const ACCESS = {
  anyStaff: { roles: ['owner', 'manager', 'receptionist', 'professional'], apiKey: true },
  frontDesk: { roles: ['owner', 'manager', 'receptionist'], apiKey: true },
  manager: { roles: ['owner', 'manager'], apiKey: true },
  owner: { roles: ['owner'], apiKey: true },
  /** One's own account. */
  self: { roles: ['owner', 'manager', 'receptionist', 'professional'], apiKey: false },
  /** What one does under one's own name at the desk: notes, what one has read. */
  deskPerson: { roles: ['owner', 'manager', 'receptionist'], apiKey: false },
  /** Who else works here. */
  team: { roles: ['owner', 'manager'], apiKey: false },
} as const satisfies Readonly<Record<string, Rule>>;

export type Access = keyof typeof ACCESS;

export function isAllowed(access: Access, actor: Actor): boolean {
  const rule: Rule = ACCESS[access];
  if (actor.kind === 'api') return rule.apiKey;
  return actor.kind === 'staff' && rule.roles.includes(actor.role);
}
