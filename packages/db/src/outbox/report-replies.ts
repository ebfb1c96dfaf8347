import type { ClinicEvent } from '@post/application';
import type { ClinicId } from '@post/domain';
import type { Session } from '../database/session.ts';
import { appendEvents } from '../store/append-events.ts';
import { type ChangedReply, keepUndeliveredTasks } from './undelivered-tasks.ts';

/** Tells staff's tasks and screens what became of replies. The transaction's last step: it takes the event counters. */
export async function reportReplies(session: Session, replies: readonly ChangedReply[]): Promise<void> {
  for (const [clinicId, events] of await replyEvents(session, replies)) {
    await appendEvents({ session, clinicId }, 'system', events);
  }
}

/** The events to append, by clinic, in the one order in which counters may be locked. */
export async function replyEvents(
  session: Session,
  replies: readonly ChangedReply[],
): Promise<readonly (readonly [ClinicId, readonly ClinicEvent[]])[]> {
  if (replies.length === 0) return [];
  const byClinic = new Map<ClinicId, ClinicEvent[]>();
  const add = (clinicId: ClinicId, event: ClinicEvent) => {
    byClinic.set(clinicId, [...(byClinic.get(clinicId) ?? []), event]);
  };
  for (const { clinicId, conversationId, messageId, status } of replies) {
    add(clinicId, { kind: 'conversation.message', subjectId: conversationId, detail: { messageId, status } });
  }
  for (const { clinicId, id, kind } of await keepUndeliveredTasks(session, replies)) {
    add(clinicId, { kind, subjectId: id });
  }
  return [...byClinic].sort(([one], [two]) => (one < two ? -1 : 1));
}
