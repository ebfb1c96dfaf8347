import { type ClinicId, Temporal } from '@post/domain';
import { readLinkToken } from '../clinic/link-token.ts';
import type { Ports } from '../ports/index.ts';
import type { StaffInvitation, StaffMember } from '../ports/staff-doors.ts';
import type { ClinicReader, ClinicTransaction } from '../ports/store.ts';

export interface AcceptRequest {
  readonly token: string;
  readonly name: string;
  /** A new one, or the one in use by someone who already works in another clinic here. */
  readonly password: string;
}

export type AcceptOutcome =
  | { readonly kind: 'joined'; readonly member: StaffMember }
  /** Unknown, used, withdrawn or expired: which, a stranger does not learn. */
  | { readonly kind: 'invitation-over' }
  /** The e-mail can already sign in here, with another password. */
  | { readonly kind: 'wrong-password' };

type AcceptPorts = Pick<Ports, 'store' | 'clock' | 'nudges' | 'credentials'>;

/** Where a link leads: the invitation and its clinic's name; null when it leads nowhere any more. */
export async function readInvitation(
  ports: AcceptPorts,
  token: string,
): Promise<{ readonly clinicName: string; readonly invitation: StaffInvitation } | null> {
  const parts = readLinkToken(token);
  if (!parts) return null;
  return ports.store.read(parts.clinicId, async (reader) => {
    const invitation = await openInvitation(ports, reader, parts.secret);
    return invitation && { invitation, clinicName: (await reader.catalogue()).clinic.name };
  });
}

/** Lets the invited person in, once, and gives them their sign-in. */
export async function acceptInvitation(ports: AcceptPorts, request: AcceptRequest): Promise<AcceptOutcome> {
  const parts = readLinkToken(request.token);
  if (!parts) return { kind: 'invitation-over' };
  // Before the transaction: hashing takes long, on purpose.
  const passwordHash = await ports.credentials.hash(request.password);
  const outcome = await ports.store.transact(parts.clinicId, async (tx): Promise<AcceptOutcome> => {
    const invitation = await openInvitation(ports, tx, parts.secret);
    if (!invitation) return { kind: 'invitation-over' };
    const known = await tx.loginByEmail(invitation.email);
    if (known && !(await ports.credentials.matches(request.password, known.passwordHash ?? '')))
      return { kind: 'wrong-password' };
    if (!(await tx.useInvitation(invitation.id, ports.clock.now()))) return { kind: 'invitation-over' };
    const login = { name: request.name, email: invitation.email, passwordHash };
    const member = await tx.placeStaff(known?.userId ?? (await tx.insertLogin(login)), invitation);
    await announce(tx, parts.clinicId, member);
    return { kind: 'joined', member };
  });
  if (outcome.kind === 'joined') ports.nudges.eventsAppended(parts.clinicId);
  return outcome;
}

async function openInvitation(
  { clock, credentials }: AcceptPorts,
  reader: ClinicReader,
  secret: string,
): Promise<StaffInvitation | null> {
  const invitation = await reader.invitationByToken(credentials.fingerprint(secret));
  if (!invitation || invitation.usedAt) return null;
  return Temporal.Instant.compare(clock.now(), invitation.expiresAt) < 0 ? invitation : null;
}

function announce(tx: ClinicTransaction, clinicId: ClinicId, { id, role, professionalId }: StaffMember): Promise<void> {
  const actor = { kind: 'staff', clinicId, staffId: id, role, professionalId } as const;
  return tx.appendEvents(actor, [{ kind: 'staff.joined', subjectId: id, detail: { role } }]);
}
