import type { ChannelId, ClinicId, ConversationId, SenderIdentity } from '@post/domain';
import { newId } from '../new-id.ts';
import type { BatchState, ConversationState } from './batch-state.ts';
import { resolveContact } from './resolve-contact.ts';

export interface Place {
  readonly clinicId: ClinicId;
  readonly channelId: ChannelId;
}

/** The conversation of a person on a channel, made when it is new; null when the person has no name at all. */
export function openConversation(
  state: BatchState,
  place: Place,
  who: { readonly person: SenderIdentity; readonly name: string | null },
): ConversationState | null {
  const { person, name } = who;
  const contact = resolveContact(state, person, { clinicId: place.clinicId, name, make: true });
  const address = person.phone ?? person.lid ?? person.businessScopedId;
  if (contact === null || address === null) return null;
  const open = conversationWith(state, place, contact.id);
  if (open !== null) {
    open.address = address;
    return open;
  }
  const made: ConversationState = {
    ...place,
    id: newId<ConversationId>(),
    contactId: contact.id,
    address,
    handling: 'cora',
    handedOverMs: null,
    lastStaffMs: null,
    readyMs: null,
    firstPendingMs: null,
    lastInboundMs: null,
    lastMessageMs: state.nowMs,
    leased: false,
    takenOver: false,
    thinned: false,
    change: 'new',
  };
  state.conversations.set(made.id, made);
  return made;
}

/** The conversation of a person on a channel if there is one. */
export function findConversation(state: BatchState, place: Place, person: SenderIdentity): ConversationState | null {
  const contact = resolveContact(state, person, { clinicId: place.clinicId, name: null, make: false });
  return contact === null ? null : conversationWith(state, place, contact.id);
}

function conversationWith(state: BatchState, place: Place, contactId: string): ConversationState | null {
  for (const one of state.conversations.values()) {
    if (one.contactId === contactId && one.channelId === place.channelId) return one;
  }
  return null;
}

export function markChanged(conversation: ConversationState): void {
  if (conversation.change === 'none') conversation.change = 'changed';
}
