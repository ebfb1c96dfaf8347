import { type ContactId, LEGAL_BASIS, mayWriteFirst, type Permission, type ProactivePurpose } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';

export interface RecordPermissionRequest {
  readonly contactId: ContactId;
  readonly purpose: ProactivePurpose;
  readonly state: Permission['state'];
}

export type RecordPermissionOutcome =
  | { readonly kind: 'recorded'; readonly permissions: readonly Permission[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden' };

/** Records what someone allowed or took back outside of the chat, under the hand of who heard it. Saying so again adds nothing. */
export async function recordPermission(
  ports: Pick<Ports, 'store' | 'nudges' | 'clock'>,
  actor: Actor,
  { contactId, purpose, state }: RecordPermissionRequest,
): Promise<RecordPermissionOutcome> {
  if (actor.kind === 'cora') return { kind: 'forbidden' };
  const source: Permission['source'] =
    actor.kind === 'staff' ? { kind: 'staff', staffId: actor.staffId } : { kind: 'api' };
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<RecordPermissionOutcome> => {
    if (!(await tx.contact(contactId))) return { kind: 'unknown' };
    const record = await tx.permissions(contactId);
    if (mayWriteFirst(record, purpose) === (state === 'granted')) return { kind: 'recorded', permissions: record };
    const entry: Permission = { purpose, basis: LEGAL_BASIS[purpose], state, source, at: ports.clock.now() };
    await tx.recordPermissions(contactId, [entry]);
    await tx.appendEvents(actor, [{ kind: 'contact.permissions', subjectId: contactId, detail: { purpose, state } }]);
    return { kind: 'recorded', permissions: [...record, entry] };
  });
  if (outcome.kind === 'recorded') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
