import type { ConversationId, Temporal } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import type { ScheduledMessage } from '../ports/scheduled-doors.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { mayContactProactively } from './may-contact-proactively.ts';

const MOST_DAYS_AHEAD = 30;

export interface ScheduleRequest {
  readonly conversationId: ConversationId;
  readonly text: string;
  readonly sendAt: Temporal.Instant;
  /** Names one press of the button: a repeat finds the message instead of scheduling another. */
  readonly key: string;
}

export type ScheduleOutcome =
  | { readonly kind: 'scheduled'; readonly message: ScheduledMessage }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-far' }
  /** The contact asked not to be written to first. */
  | { readonly kind: 'opted-out' };

/** Writes down what shall be said to a patient later; it leaves by itself, whatever happens to this process. */
export async function scheduleMessage(
  ports: Pick<Ports, 'store' | 'nudges' | 'clock'>,
  actor: Extract<Actor, { kind: 'staff' }>,
  request: ScheduleRequest,
): Promise<ScheduleOutcome> {
  const text = request.text.trim();
  if (text === '') return { kind: 'empty' };
  const now = ports.clock.now();
  const inSeconds = request.sendAt.since(now).total('seconds');
  if (inSeconds <= 0 || inSeconds > MOST_DAYS_AHEAD * 86_400) return { kind: 'too-far' };
  const { conversationId, sendAt } = request;
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<ScheduleOutcome> => {
    const conversation = await tx.conversation(conversationId);
    if (!conversation) return { kind: 'unknown' };
    if (!(await mayContactProactively(tx, conversation.contactId, 'reminders'))) return { kind: 'opted-out' };
    const effectKey = `schedule:${conversationId}:${request.key}`;
    const before = await scheduledBefore(tx, effectKey);
    if (before) return before;
    const id = await tx.insertScheduled({ conversationId, text, sendAt, staffId: actor.staffId });
    await tx.rememberEffect(effectKey, { scheduledId: id });
    await tx.schedule([{ job: { kind: 'scheduled-message', clinicId: actor.clinicId, scheduledId: id }, inSeconds }]);
    await tx.appendEvents(actor, [{ kind: 'conversation.scheduled', subjectId: conversationId }]);
    const message = await tx.scheduledMessage(id);
    if (!message) throw new Error(`scheduled message ${id} was not stored`);
    return { kind: 'scheduled', message };
  });
  if (outcome.kind === 'scheduled') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

/** Null: not yet. What left or was taken back meanwhile is not scheduled again. */
async function scheduledBefore(tx: ClinicTransaction, effectKey: string): Promise<ScheduleOutcome | null> {
  const effect = await tx.effect(effectKey);
  if (effect === undefined) return null;
  const message = await tx.scheduledMessage((effect as { readonly scheduledId: string }).scheduledId);
  return message ? { kind: 'scheduled', message } : { kind: 'unknown' };
}

export type UnscheduleOutcome = { readonly kind: 'unscheduled' } | { readonly kind: 'unknown' };

/** Takes back what has not left yet. */
export async function unscheduleMessage(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  id: string,
): Promise<UnscheduleOutcome> {
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<UnscheduleOutcome> => {
    const message = await tx.takeScheduled(id);
    if (!message) return { kind: 'unknown' };
    await tx.appendEvents(actor, [{ kind: 'conversation.unscheduled', subjectId: message.conversationId }]);
    return { kind: 'unscheduled' };
  });
  if (outcome.kind === 'unscheduled') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
