import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';

export interface ChangePasswordRequest {
  readonly current: string;
  readonly wanted: string;
  /** Where it is asked from: stays signed in, everywhere else ends. */
  readonly sessionId: string;
}

/** Replaces one's own password and signs one out everywhere else. */
export async function changeOwnPassword(
  ports: Pick<Ports, 'store' | 'nudges' | 'credentials'>,
  actor: Extract<Actor, { kind: 'staff' }>,
  request: ChangePasswordRequest,
): Promise<{ readonly kind: 'changed' } | { readonly kind: 'wrong-password' }> {
  const { clinicId, staffId } = actor;
  const kept = await ports.store.read(clinicId, (reader) => reader.passwordHashOf(staffId));
  if (!kept || !(await ports.credentials.matches(request.current, kept))) return { kind: 'wrong-password' };
  const hash = await ports.credentials.hash(request.wanted);
  await ports.store.transact(clinicId, async (tx) => {
    await tx.setPasswordHash(staffId, hash);
    await tx.endSessions(staffId, { except: request.sessionId });
    await tx.appendEvents(actor, [{ kind: 'staff.password-changed', subjectId: staffId }]);
  });
  ports.nudges.eventsAppended(clinicId);
  return { kind: 'changed' };
}
