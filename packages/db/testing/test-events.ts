import { randomUUID } from 'node:crypto';
import {
  type ChannelEvent,
  type EchoEvent,
  type InboundMessageEvent,
  type InboundWaitingEvent,
  type ReactionEvent,
  type SenderIdentity,
  Temporal,
} from '@post/domain';

const AT = Temporal.Instant.from('2026-11-23T12:00:00Z');

let phones = 0;

/** A phone that nobody else in this test file has. */
export function newPhone(): SenderIdentity {
  phones += 1;
  return someone({ phone: `55119${80_000_000 + phones}` });
}

export function someone(known: Partial<SenderIdentity>): SenderIdentity {
  return { phone: null, lid: null, businessScopedId: null, ...known };
}

export function says(
  sender: SenderIdentity,
  text: string,
  more: Partial<InboundMessageEvent> = {},
): InboundMessageEvent {
  return {
    kind: 'message',
    sender,
    senderName: 'Ana Teste',
    providerMessageId: randomUUID(),
    inReplyTo: null,
    sentAt: AT,
    isEdit: false,
    content: { kind: 'text', text },
    ...more,
  };
}

export function announces(sender: SenderIdentity, providerMessageId: string): InboundWaitingEvent {
  return { kind: 'waiting', sender, senderName: null, providerMessageId, sentAt: AT };
}

export function echo(recipient: SenderIdentity, text: string | null, more: Partial<EchoEvent> = {}): EchoEvent {
  return { kind: 'echo', recipient, providerMessageId: randomUUID(), viaApi: false, text, sentAt: AT, ...more };
}

export function reacts(sender: SenderIdentity, emoji: string, targetProviderMessageId: string): ReactionEvent {
  return {
    kind: 'reaction',
    sender,
    senderName: null,
    providerMessageId: randomUUID(),
    targetProviderMessageId,
    emoji,
    sentAt: AT,
  };
}

export function tick(
  providerMessageIds: readonly string[],
  status: 'sent' | 'delivered' | 'read' | 'failed',
): ChannelEvent {
  return { kind: 'status', providerMessageIds, status, error: status === 'failed' ? 'no such phone' : null };
}
