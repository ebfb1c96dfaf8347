import { type ChannelEvent, phoneMatchKey, type SenderIdentity } from '@post/domain';
import type { IdentityKind } from '../schema/people.ts';

export interface Identity {
  readonly kind: IdentityKind;
  readonly value: string;
}

/** The names of one person, the most telling first. */
export function identitiesOf(sender: SenderIdentity): readonly Identity[] {
  const { phone, businessScopedId, lid } = sender;
  return [
    ...(phone === null ? [] : [{ kind: 'phone' as const, value: phoneMatchKey(phone) }]),
    ...(businessScopedId === null ? [] : [{ kind: 'business' as const, value: businessScopedId }]),
    ...(lid === null ? [] : [{ kind: 'lid' as const, value: lid }]),
  ];
}

/** The person at the other end whom an event is about; null for events about no one. */
export function personOf(event: ChannelEvent): SenderIdentity | null {
  if (event.kind === 'echo') return event.recipient;
  return 'sender' in event ? event.sender : null;
}

/** The provider ids of messages that an event is about. */
export function messageIdsOf(event: ChannelEvent): readonly string[] {
  if (event.kind === 'status') return event.providerMessageIds;
  if (event.kind === 'reaction') return [event.providerMessageId, event.targetProviderMessageId];
  return 'providerMessageId' in event ? [event.providerMessageId] : [];
}
