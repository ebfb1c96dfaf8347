import type { ConversationId, StaffId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { Ports } from '../ports/index.ts';
import type { StaffMember } from '../ports/staff-doors.ts';
import type { ClinicTransaction } from '../ports/store.ts';

type FilingPorts = Pick<Ports, 'store' | 'nudges' | 'clock'>;

export type FilingOutcome = { readonly kind: 'filed' } | { readonly kind: 'unknown' };

/** Gives a conversation to a colleague, or to nobody in particular. */
export function assignConversation(
  ports: FilingPorts,
  actor: Actor,
  request: { readonly conversationId: ConversationId; readonly staffId: StaffId | null },
): Promise<FilingOutcome> {
  const { conversationId, staffId } = request;
  return file(ports, actor, conversationId, async (tx) => {
    if (staffId && !isAtDesk(await tx.staffMember(staffId))) return null;
    await tx.assign(conversationId, staffId);
    return [{ kind: 'conversation.assigned', subjectId: conversationId, detail: { to: staffId } }];
  });
}

/** Replaces a conversation's labels. */
export function labelConversation(
  ports: FilingPorts,
  actor: Actor,
  request: { readonly conversationId: ConversationId; readonly labels: readonly string[] },
): Promise<FilingOutcome> {
  const { conversationId, labels } = request;
  return file(ports, actor, conversationId, async (tx) => {
    await tx.setLabels(conversationId, [...new Set(labels)].sort());
    return [{ kind: 'conversation.labelled', subjectId: conversationId }];
  });
}

/** Nothing is left to do here: what was promised is kept, and Cora answers when the patient writes again. */
export function closeConversation(ports: FilingPorts, actor: Actor, id: ConversationId): Promise<FilingOutcome> {
  return file(ports, actor, id, async (tx) => {
    const now = ports.clock.now();
    const resumed = await tx.setHandling(id, 'cora', { who: 'staff', now });
    const tasks = await tx.openTasksOf(id);
    for (const task of tasks) await tx.changeTask(task.id, { status: 'done' }, now);
    await tx.setClosed(id, true);
    return [
      ...(resumed ? [{ kind: 'conversation.resumed', subjectId: id } as const] : []),
      ...tasks.map((task) => ({ kind: 'task.changed', subjectId: task.id, detail: { status: 'done' } }) as const),
      { kind: 'conversation.closed', subjectId: id },
    ];
  });
}

export function reopenConversation(ports: FilingPorts, actor: Actor, id: ConversationId): Promise<FilingOutcome> {
  return file(ports, actor, id, async (tx) => {
    await tx.setClosed(id, false);
    return [{ kind: 'conversation.reopened', subjectId: id }];
  });
}

/** Writes something for colleagues; the patient never sees it. */
export function noteConversation(
  ports: FilingPorts,
  actor: Extract<Actor, { kind: 'staff' }>,
  request: { readonly conversationId: ConversationId; readonly text: string },
): Promise<FilingOutcome> {
  const { conversationId, text } = request;
  return file(ports, actor, conversationId, async (tx) => {
    await tx.insertNote(conversationId, actor.staffId, text.trim());
    return [{ kind: 'conversation.noted', subjectId: conversationId }];
  });
}

/** `work` gives the events, or null when what it should be filed under does not exist. */
async function file(
  ports: FilingPorts,
  actor: Actor,
  ...[conversationId, work]: [ConversationId, (tx: ClinicTransaction) => Promise<readonly ClinicEvent[] | null>]
): Promise<FilingOutcome> {
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<FilingOutcome> => {
    if (!(await tx.conversation(conversationId))) return { kind: 'unknown' };
    const events = await work(tx);
    if (!events) return { kind: 'unknown' };
    await tx.appendEvents(actor, events);
    return { kind: 'filed' };
  });
  if (outcome.kind === 'filed') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

function isAtDesk(colleague: StaffMember | null): boolean {
  return colleague?.active === true && colleague.role !== 'professional';
}
