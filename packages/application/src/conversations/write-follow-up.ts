import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { TurnContext } from '../ports/receptionist.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { endWish, passOn } from '../waiting-list/end-wish.ts';
import type { FollowUp } from './follow-up.ts';

/** Writes down what a turn leaves behind, and what there is to tell about it. */
export async function writeFollowUp(
  tx: ClinicTransaction,
  turn: TurnContext,
  followUp: FollowUp,
): Promise<readonly ClinicEvent[]> {
  return [
    ...(await writeTasks(tx, turn, followUp)),
    ...(await noteUnanswered(tx, turn, followUp)),
    ...(await writePermissions(tx, turn, followUp)),
    ...(await writeMemories(tx, turn, followUp)),
    ...(await writeLinks(tx, turn, followUp)),
    ...(await writeFeedback(tx, turn, followUp)),
    ...(await noteDeclined(tx, followUp)),
    ...(await changeWaiting(tx, turn, followUp)),
    ...(await handOver(tx, turn, followUp)),
  ];
}

async function writeTasks(tx: ClinicTransaction, { claim }: TurnContext, { tasks }: FollowUp): Promise<ClinicEvent[]> {
  const events: ClinicEvent[] = [];
  for (const task of tasks) {
    const { id } = await tx.insertTask({ ...task, conversationId: claim.conversationId, promised: true });
    events.push({ kind: 'task.created', subjectId: id, detail: { urgent: task.urgent } });
  }
  return events;
}

async function noteUnanswered(
  tx: ClinicTransaction,
  { claim: { conversationId }, now }: TurnContext,
  { unanswered }: FollowUp,
): Promise<ClinicEvent[]> {
  const events: ClinicEvent[] = [];
  for (const question of unanswered) {
    const { id } = await tx.noteUnanswered({ question, conversationId, at: now });
    events.push({ kind: 'knowledge.unanswered', subjectId: id });
  }
  return events;
}

async function writePermissions(
  tx: ClinicTransaction,
  { contact }: TurnContext,
  { permissions }: FollowUp,
): Promise<ClinicEvent[]> {
  await tx.recordPermissions(contact.id, permissions);
  return permissions.map(({ purpose, state }) => ({
    kind: 'contact.permissions',
    subjectId: contact.id,
    detail: { purpose, state },
  }));
}

async function writeMemories(
  tx: ClinicTransaction,
  { contact, now }: TurnContext,
  { remember, forget }: FollowUp,
): Promise<ClinicEvent[]> {
  await tx.forget(forget, now);
  for (const memory of remember) await tx.remember(memory, now);
  return remember.length + forget.length > 0 ? [{ kind: 'memory.changed', subjectId: contact.id }] : [];
}

async function writeLinks(
  tx: ClinicTransaction,
  { contact }: TurnContext,
  { links }: FollowUp,
): Promise<ClinicEvent[]> {
  for (const patientId of links) await tx.linkPatient(contact.id, patientId, 'responsible');
  return links.map((subjectId) => ({ kind: 'patient.changed', subjectId, detail: { linkedContact: contact.id } }));
}

async function writeFeedback(
  tx: ClinicTransaction,
  { now }: TurnContext,
  { feedback }: FollowUp,
): Promise<ClinicEvent[]> {
  if (!feedback) return [];
  await tx.answerFeedback(feedback, now);
  const { appointmentId, score, unhappy } = feedback;
  return [{ kind: 'appointment.rated', subjectId: appointmentId, detail: { score, unhappy } }];
}

/** The time that was kept is anybody's at once; answered in other words it moves, or staff see to it. */
async function noteDeclined(tx: ClinicTransaction, { declined }: FollowUp): Promise<ClinicEvent[]> {
  if (!declined) return [];
  // What staff see to already stays theirs.
  await tx.changeReplanLine(declined, declined.state === 'task' ? { why: 'declined' } : { state: 'declined' });
  await tx.releaseTimeFor(declined.appointmentId);
  return [{ kind: 'replan.changed', subjectId: declined.replanId }];
}

/** A freed time that was refused goes to the next one at once. */
async function changeWaiting(
  tx: ClinicTransaction,
  { claim: { clinicId } }: TurnContext,
  { declinedOffer, leaves }: FollowUp,
): Promise<ClinicEvent[]> {
  const events: ClinicEvent[] = [];
  for (const wish of leaves) events.push(await endWish(tx, clinicId, { wish, state: 'left' }));
  if (declinedOffer && (await passOn(tx, clinicId, { offer: declinedOffer, state: 'declined' }))) {
    const detail = { state: 'declined' };
    events.push({ kind: 'waiting-list.changed', subjectId: declinedOffer.wishId, detail });
  }
  return events;
}

async function handOver(tx: ClinicTransaction, turn: TurnContext, followUp: FollowUp): Promise<ClinicEvent[]> {
  const { conversationId } = turn.claim;
  if (!followUp.handOver) return [];
  const changed = await tx.setHandling(conversationId, 'staff', { who: 'cora', now: turn.now });
  return changed ? [{ kind: 'conversation.handed-over', subjectId: conversationId }] : [];
}
