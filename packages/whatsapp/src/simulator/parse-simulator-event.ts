import { type InboundContent, type InboundMessageEvent, Temporal } from '@post/domain';
import { asObject, type Json, textAt } from '../json.ts';

/** Reads `{phone, name?, text | choiceId, messageId}`; null when it is not a message. */
export function parseSimulatorEvent(payload: unknown): InboundMessageEvent | null {
  const event = asObject(payload);
  const [phone, providerMessageId] = [textAt(event, 'phone'), textAt(event, 'messageId')];
  const content = contentOf(event);
  if (phone === null || !/^\d{8,15}$/.test(phone) || providerMessageId === null || !content) return null;
  return {
    kind: 'message',
    sender: { phone, lid: null, businessScopedId: null },
    senderName: textAt(event, 'name'),
    providerMessageId,
    inReplyTo: null,
    sentAt: Temporal.Now.instant(),
    isEdit: false,
    content,
  };
}

function contentOf(event: Json | null): InboundContent | null {
  const text = textAt(event, 'text');
  const id = textAt(event, 'choiceId');
  if (id !== null) return { kind: 'choice', id, title: text ?? id };
  return text === null ? null : { kind: 'text', text };
}
