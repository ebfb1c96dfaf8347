import { type ContactId, mayWriteFirst, type ProactivePurpose } from '@post/domain';
import type { ClinicReader } from '../ports/store.ts';

/** Whether the clinic may write to a contact who did not write first. Asked before anything proactive is queued. */
export async function mayContactProactively(
  reader: Pick<ClinicReader, 'permissions'>,
  contactId: ContactId,
  purpose: ProactivePurpose,
): Promise<boolean> {
  return mayWriteFirst(await reader.permissions(contactId), purpose);
}
