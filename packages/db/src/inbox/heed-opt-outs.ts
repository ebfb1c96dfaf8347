import type { ClinicEvent } from '@post/application';
import {
  type ClinicId,
  grantedByReturning,
  LEGAL_BASIS,
  type Permission,
  Temporal,
  withdrawnByLeaving,
} from '@post/domain';
import type { Session } from '../database/session.ts';
import { permissionReader, permissionWriter } from '../store/permission-doors.ts';
import type { BatchState } from './batch-state.ts';

/**
 * While staff have a conversation no turn reads what is written there; "SAIR" counts all the same. Nothing is said to it:
 * a person is there to answer.
 */
export async function heedOptOuts(
  session: Session,
  { optWishes, deskMs }: BatchState,
): Promise<readonly (readonly [ClinicId, readonly ClinicEvent[]])[]> {
  const news: [ClinicId, readonly ClinicEvent[]][] = [];
  for (const { clinicId, contactId, messageId, wish } of optWishes) {
    const record = await permissionReader({ session, clinicId }).permissions(contactId);
    const state = wish === 'opt-out' ? 'withdrawn' : 'granted';
    const purposes = wish === 'opt-out' ? withdrawnByLeaving(record) : grantedByReturning(record);
    const at = Temporal.Instant.fromEpochMilliseconds(deskMs);
    const entries = purposes.map((purpose): Permission => {
      return { purpose, basis: LEGAL_BASIS[purpose], state, source: { kind: 'patient', messageId }, at };
    });
    await permissionWriter({ session, clinicId }).recordPermissions(contactId, entries);
    const events = purposes.map((purpose) => {
      return { kind: 'contact.permissions', subjectId: contactId, detail: { purpose, state } } as const;
    });
    news.push([clinicId, events]);
  }
  return news;
}
