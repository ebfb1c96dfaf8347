import { Temporal } from '@post/domain';
import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { Ports } from '../ports/index.ts';
import type { ScheduledMessageJob } from '../ports/jobs.ts';
import type { HeldBack, ScheduledMessage } from '../ports/scheduled-doors.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { freeWordsUntil } from './free-words-until.ts';
import { mayContactProactively } from './may-contact-proactively.ts';

export type SendScheduledOutcome =
  | { readonly kind: 'sent' }
  /** It was taken back, or left already. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'held-back'; readonly why: HeldBack };

/**
 * Says what staff scheduled, if it may still be said; otherwise it stays on their list with the reason, and a task tells
 * them. Taking it off the list and queueing it are one transaction: it leaves once, and who answers the patient stays.
 */
export async function sendScheduled(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges'>,
  { clinicId, scheduledId }: ScheduledMessageJob,
): Promise<SendScheduledOutcome> {
  const outcome = await ports.store.transact(clinicId, async (tx): Promise<SendScheduledOutcome> => {
    const message = await tx.scheduledMessage(scheduledId);
    if (!message || message.heldBack) return { kind: 'gone' };
    const why = await whyNot(tx, message, ports.clock.now());
    if (why) return holdBack(tx, message, why);
    if (!(await tx.takeScheduled(scheduledId))) return { kind: 'gone' };
    const { conversationId, text } = message;
    await tx.queueOutbound(conversationId, 'staff', { kind: 'reply', text, options: [] });
    await tx.appendEvents('system', [{ kind: 'conversation.message', subjectId: conversationId }]);
    return { kind: 'sent' };
  });
  if (outcome.kind === 'gone') return outcome;
  if (outcome.kind === 'sent') ports.nudges.replyQueued();
  ports.nudges.eventsAppended(clinicId);
  return outcome;
}

async function whyNot(
  tx: ClinicTransaction,
  { conversationId }: ScheduledMessage,
  now: Temporal.Instant,
): Promise<HeldBack | null> {
  const conversation = await tx.deskConversation(null, conversationId);
  if (!conversation) throw new Error(`there is no conversation ${conversationId} to write to`);
  if (!(await mayContactProactively(tx, conversation.contactId, 'reminders'))) return 'opted-out';
  const until = freeWordsUntil(conversation);
  return until && Temporal.Instant.compare(now, until) >= 0 ? 'window-over' : null;
}

async function holdBack(
  tx: ClinicTransaction,
  { id, conversationId }: ScheduledMessage,
  why: HeldBack,
): Promise<SendScheduledOutcome> {
  await tx.holdBackScheduled(id, why);
  const title = 'Uma mensagem agendada não saiu';
  const task = await tx.insertTask({ kind: 'undelivered', title, urgent: false, conversationId, dueAt: null });
  const events: readonly ClinicEvent[] = [
    { kind: 'conversation.scheduled', subjectId: conversationId, detail: { heldBack: why } },
    { kind: 'task.created', subjectId: task.id, detail: { urgent: false } },
  ];
  await tx.appendEvents('system', events);
  return { kind: 'held-back', why };
}
