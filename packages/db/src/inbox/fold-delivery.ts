import type { ChannelDelivery, Recorded } from '@post/application';
import type { PresenceEvent } from '@post/domain';
import type { BatchState } from './batch-state.ts';
import { foldEcho } from './fold-echo.ts';
import { foldMessage, foldWaiting } from './fold-message.ts';
import { foldReaction, foldRevoke } from './fold-reaction.ts';
import { findConversation, markChanged, type Place } from './open-conversation.ts';
import { holdOpen } from './quiet-time.ts';

const NOTED: Recorded = { kind: 'noted' };

/** Works one delivery into the batch: pure on `state`, so that events of one batch see one another in their order. */
export function foldDelivery(
  state: BatchState,
  { clinicId, channelId, event }: Omit<ChannelDelivery, 'raw'>,
): Recorded {
  const place: Place = { clinicId, channelId };
  switch (event.kind) {
    case 'message':
      return foldMessage(state, place, event);
    case 'waiting':
      return foldWaiting(state, place, event);
    case 'echo':
      return foldEcho(state, place, event);
    case 'reaction':
      return foldReaction(state, place, event);
    case 'revoke':
      return foldRevoke(state, place, event);
    case 'presence':
      return foldPresence(state, place, event);
    case 'status':
      for (const providerMessageId of event.providerMessageIds) {
        state.statuses.push({ ...place, providerMessageId, status: event.status, error: event.error });
      }
      return NOTED;
    case 'connection':
      return foldConnection(state, place, event);
    case 'ignored':
      return NOTED;
  }
}

function foldPresence(state: BatchState, place: Place, event: PresenceEvent): Recorded {
  if (event.presence === 'idle') return NOTED;
  const conversation = findConversation(state, place, event.sender);
  if (conversation !== null && holdOpen(state, conversation)) markChanged(conversation);
  return NOTED;
}

function foldConnection(
  state: BatchState,
  place: Place,
  { connected, reason }: { readonly connected: boolean; readonly reason: string | null },
): Recorded {
  state.connections.push({ ...place, connected, reason });
  const event = { kind: 'channel.connection', subjectId: place.channelId, detail: { connected } } as const;
  state.events.push({ clinicId: place.clinicId, actor: 'system', event });
  return NOTED;
}
