import type { Contact, PatientId, ProactivePurpose } from '@post/domain';
import { mayContactProactively } from '../conversations/may-contact-proactively.ts';
import type { ReachedConversation } from '../ports/jobs.ts';
import type { ClinicTransaction } from '../ports/store.ts';

/**
 * Locks the conversation in which the clinic may write to a patient first: the patient's own, or else of who acts for
 * them, whoever of these may be written to. One message, not one each; null when there is nobody or no way to.
 */
export async function reachPatient(
  tx: ClinicTransaction,
  patientId: PatientId,
  purpose: ProactivePurpose,
): Promise<ReachedConversation | null> {
  for (const contact of await contactsOf(tx, patientId)) {
    if (!(await mayContactProactively(tx, contact.id, purpose))) continue;
    const conversation = await tx.reachContact(contact.id);
    if (conversation) return conversation;
  }
  return null;
}

/** The phone that the clinic wrote down for a patient is that patient's until somebody writes. */
async function contactsOf(tx: ClinicTransaction, patientId: PatientId): Promise<readonly Pick<Contact, 'id'>[]> {
  const linked = await tx.contactsOfPatient(patientId);
  if (linked.length > 0) return linked;
  const patient = await tx.patient(patientId);
  if (!patient?.phone) return [];
  const id = await tx.contactWithPhone(patient.phone);
  await tx.linkPatient(id, patientId, 'self');
  return [{ id }];
}
