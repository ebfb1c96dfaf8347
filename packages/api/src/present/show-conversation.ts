import type { ConversationId } from '@post/domain';
import type { ConversationItem } from '../contract/conversation.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { type ApiContext, readClinic } from '../trpc.ts';
import { presentConversation } from './present-conversation.ts';
import { viewerOf } from './viewer-of.ts';

/** One conversation as the asker sees it. */
export function showConversation(ctx: ApiContext, id: ConversationId): Promise<ConversationItem> {
  return readClinic(ctx, async (reader) => {
    const found = await reader.deskConversation(viewerOf(ctx.actor), id);
    if (!found) throw refusalToTrpc({ kind: 'unknown' });
    return presentConversation(found, (await reader.catalogue()).clinic.timeZone);
  });
}
