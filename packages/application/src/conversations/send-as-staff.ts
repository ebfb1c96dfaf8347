import { type ConversationId, type Message, type MessageId, type OutboundContent, Temporal } from '@post/domain';
import type { Actor } from '../actor.ts';
import { type RecognisedFile, recogniseFile } from '../media/recognise-file.ts';
import type { Ports } from '../ports/index.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { freeWordsUntil } from './free-words-until.ts';
import { promiseKept } from './promise-kept.ts';

export interface StaffReply {
  readonly conversationId: ConversationId;
  readonly text: string;
  /** Names one press of the button: a repeat with the same words finds the message instead of sending another. */
  readonly key?: string | undefined;
  /** Goes with the words, which may be empty then. */
  readonly file?: { readonly bytes: Uint8Array; readonly name: string };
}

export type SendAsStaffOutcome =
  | { readonly kind: 'queued'; readonly message: Message }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'empty' }
  /** Other words went out under this key. */
  | { readonly kind: 'key-reused' }
  /** The channel takes no free words before the patient writes again. */
  | { readonly kind: 'window-over' }
  /** No channel would deliver it, or words go beside a recording, where nobody sees them. */
  | { readonly kind: 'bad-file' | 'file-too-large' | 'words-beside-audio' };

/**
 * Queues a reply typed by staff; writing is taking over, so Cora falls silent in this conversation, and it is the answer
 * that the patient was promised.
 */
export async function sendAsStaff(
  ports: Pick<Ports, 'store' | 'nudges' | 'clock'>,
  actor: Actor,
  { conversationId, text: typed, key, file }: StaffReply,
): Promise<SendAsStaffOutcome> {
  const text = typed.trim();
  const known = file ? recogniseFile(file.bytes) : null;
  if (known && known.kind !== 'file') return known;
  if (known?.media === 'audio' && text !== '') return { kind: 'words-beside-audio' };
  if (!known && text === '') return { kind: 'empty' };
  const effectKey = key === undefined ? null : `staff-reply:${conversationId}:${key}`;
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<SendAsStaffOutcome> => {
    const conversation = await tx.deskConversation(null, conversationId);
    if (!conversation) return { kind: 'unknown' };
    const sent = effectKey === null ? null : await sentBefore(tx, effectKey);
    if (sent) return (sent.text ?? '') === text ? { kind: 'queued', message: sent } : { kind: 'key-reused' };
    const now = ports.clock.now();
    const until = freeWordsUntil(conversation);
    if (until && Temporal.Instant.compare(now, until) >= 0) return { kind: 'window-over' };
    const tookOver = await tx.setHandling(conversationId, 'staff', { who: 'staff', now });
    if (actor.kind === 'staff') await tx.claim(conversationId, actor.staffId);
    const message = await tx.queueOutbound(conversationId, 'staff', contentOf(text, file, known));
    if (file && known) await tx.keepFile(message.id, { bytes: file.bytes, mimeType: known.mimeType });
    if (effectKey !== null) await tx.rememberEffect(effectKey, { messageId: message.id });
    const takeOver = tookOver ? [{ kind: 'conversation.handed-over', subjectId: conversationId } as const] : [];
    const kept = await tx.keepPromises(conversationId, now);
    const events = [...takeOver, { kind: 'conversation.message', subjectId: conversationId } as const];
    await tx.appendEvents(actor, [...events, ...kept.map(promiseKept)]);
    return { kind: 'queued', message };
  });
  if (outcome.kind !== 'queued') return outcome;
  ports.nudges.replyQueued();
  ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

function contentOf(text: string, file: StaffReply['file'], known: RecognisedFile | null): OutboundContent {
  const words = { kind: 'reply', text, options: [] } as const;
  if (!file || !known) return words;
  const { media, mimeType } = known;
  return { ...words, file: { media, mimeType, fileName: file.name } };
}

async function sentBefore(tx: ClinicTransaction, effectKey: string): Promise<Message | null> {
  const effect = await tx.effect(effectKey);
  return effect === undefined ? null : tx.message((effect as { readonly messageId: MessageId }).messageId);
}
