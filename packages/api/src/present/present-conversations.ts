import type { ClinicReader } from '@post/application';
import type { Conversation, Temporal } from '@post/domain';
import type { ConversationItem } from '../contract/conversation.ts';
import { localTime } from './local-time.ts';

type Listed = Conversation & { readonly lastMessageAt?: Temporal.Instant | null };

/** Conversations with whom they are held. */
export async function presentConversations(
  reader: ClinicReader,
  conversations: readonly Listed[],
): Promise<ConversationItem[]> {
  const { clinic } = await reader.catalogue();
  const time = (instant: Temporal.Instant | null) => instant && localTime(instant, clinic.timeZone);
  return Promise.all(
    conversations.map(async ({ id, contactId, handling, handedOverAt, lastMessageAt }) => {
      const contact = await reader.contact(contactId);
      const [lastMessage] =
        lastMessageAt === undefined ? (await reader.messages(id, { limit: 1, cursor: null })).items : [];
      return {
        id,
        contact: { id: contactId, name: contact?.displayName ?? null, phone: contact?.phone ?? null },
        handling,
        handedOverAt: time(handedOverAt),
        lastMessageAt: time(lastMessageAt ?? lastMessage?.at ?? null),
      };
    }),
  );
}
