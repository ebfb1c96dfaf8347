import type { Recorded } from '@post/application';
import { triage } from '@post/domain';
import type { BatchState, ConversationState, MessageRow, MessageUpdate } from './batch-state.ts';
import { markChanged } from './open-conversation.ts';
import { settingsFor, waitForMore } from './quiet-time.ts';

type Heard = Pick<MessageRow, 'id' | 'atMs' | 'text'>;

/**
 * What a patient's words do to the conversation: Cora's to answer, or staff's while they have it. Returns who consumes
 * the message at once, if anyone.
 */
export function hearPatient(
  state: BatchState,
  conversation: ConversationState,
  said: Heard,
): { readonly consumedBy: MessageUpdate['consumedBy']; readonly recorded: Recorded } {
  markChanged(conversation);
  conversation.lastInboundMs = Math.max(said.atMs, conversation.lastInboundMs ?? said.atMs);
  conversation.lastMessageMs = state.nowMs;
  giveBackWhenIdle(state, conversation);
  const { clinicId, id, handling } = conversation;
  state.events.push({
    clinicId,
    actor: 'patient',
    event: { kind: 'conversation.message', subjectId: id, detail: { messageId: said.id } },
  });
  const theirs = handling === 'staff';
  if (theirs) noteOptWish(state, conversation, said);
  const readyInMs = theirs ? null : waitForMore(state, conversation);
  return { consumedBy: theirs ? 'staff' : null, recorded: { kind: 'message', conversationId: id, readyInMs } };
}

function noteOptWish(state: BatchState, { clinicId, contactId }: ConversationState, said: Heard): void {
  const wish = triage(said.text ?? '').kind;
  if (wish === 'opt-out' || wish === 'opt-in') state.optWishes.push({ clinicId, contactId, messageId: said.id, wish });
}

/** Staff who have not written for the clinic's idle time left the conversation to Cora again. */
function giveBackWhenIdle(state: BatchState, conversation: ConversationState): void {
  if (conversation.handling !== 'staff') return;
  const { handoffIdleMs } = settingsFor(state, conversation);
  const silentSince = conversation.lastStaffMs ?? conversation.handedOverMs ?? state.deskMs;
  if (state.deskMs - silentSince < handoffIdleMs) return;
  conversation.handling = 'cora';
  conversation.handedOverMs = null;
  const event = { kind: 'conversation.resumed', subjectId: conversation.id } as const;
  state.events.push({ clinicId: conversation.clinicId, actor: 'system', event });
}
