import type { ClinicReader, Page, PageRequest } from '@post/application';
import { type ChannelId, type Conversation, EMPTY_DIALOGUE, type Message } from '@post/domain';
import { and, asc, desc, eq, lt, type SQL, sql } from 'drizzle-orm';
import { conversation, message, outbox } from '../schema/index.ts';
import { pageOf } from './cursor.ts';
import type { Scope } from './scope.ts';

type ConversationReader = Pick<
  ClinicReader,
  'conversation' | 'messages' | 'message' | 'messageOfProvider' | 'unansweredMessages' | 'dialogue'
>;

const CONVERSATION_COLUMNS = {
  id: conversation.id,
  channelId: conversation.channelId,
  contactId: conversation.contactId,
  handling: conversation.handling,
  handedOverAt: conversation.handedOverAt,
};

const MESSAGE_COLUMNS = {
  id: message.id,
  author: message.author,
  text: message.text,
  content: message.content,
  at: message.at,
};

export function conversationReader(scope: Scope): ConversationReader {
  const { clinicId } = scope;
  const { orm } = scope.session;
  const mine = eq(conversation.clinicId, clinicId);
  return {
    async conversation(id) {
      const [row] = await orm
        .select(CONVERSATION_COLUMNS)
        .from(conversation)
        .where(and(mine, eq(conversation.id, id)));
      return row ?? null;
    },
    messages: (conversationId, page) => messages(scope, conversationId, page),
    async message(id) {
      const [row] = await orm
        .select({ ...MESSAGE_COLUMNS, status: outbox.status })
        .from(message)
        .leftJoin(outbox, and(eq(outbox.clinicId, message.clinicId), eq(outbox.messageId, message.id)))
        .where(and(eq(message.clinicId, clinicId), eq(message.id, id)));
      return row ?? null;
    },
    messageOfProvider: (channelId, providerMessageId) => messageOfProvider(scope, channelId, providerMessageId),
    async unansweredMessages(conversationId) {
      const rows = await orm
        .select(MESSAGE_COLUMNS)
        .from(message)
        .where(
          // Words, not parameters: only so does the index of unanswered messages apply to a prepared statement.
          sql`clinic_id = ${clinicId} and conversation_id = ${conversationId}
            and author = 'patient' and consumed_at is null and not waiting`,
        )
        .orderBy(asc(message.seq));
      return rows.map((row) => ({ ...row, status: null }));
    },
    async dialogue(conversationId) {
      const [row] = await orm
        .select({ dialogue: conversation.dialogue })
        .from(conversation)
        .where(and(mine, eq(conversation.id, conversationId)));
      return row?.dialogue ?? EMPTY_DIALOGUE;
    },
  };
}

async function messageOfProvider(
  { session: { orm }, clinicId }: Scope,
  channelId: ChannelId,
  providerMessageId: string,
): ReturnType<ClinicReader['messageOfProvider']> {
  const known = and(eq(message.channelId, channelId), eq(message.providerMessageId, providerMessageId));
  const [row] = await orm
    .select({ conversationId: message.conversationId, messageId: message.id })
    .from(message)
    .where(and(eq(message.clinicId, clinicId), known));
  return row ?? null;
}

/** Announced messages whose content has not come are not messages yet. */
function heard(clinicId: Scope['clinicId'], conversationId: Conversation['id']): SQL | undefined {
  return and(eq(message.clinicId, clinicId), eq(message.conversationId, conversationId), eq(message.waiting, false));
}

function messages(
  { session: { orm }, clinicId }: Scope,
  conversationId: Conversation['id'],
  page: PageRequest,
): Promise<Page<Message>> {
  return pageOf<Message & { readonly seq: number }, Message>(
    page,
    (before, limit) =>
      orm
        .select({ ...MESSAGE_COLUMNS, seq: message.seq, status: outbox.status })
        .from(message)
        .leftJoin(outbox, and(eq(outbox.clinicId, message.clinicId), eq(outbox.messageId, message.id)))
        .where(and(heard(clinicId, conversationId), before === null ? undefined : lt(message.seq, Number(before[0]))))
        .orderBy(desc(message.seq))
        .limit(limit),
    { keys: (row) => [String(row.seq), ''], item: ({ seq: _order, ...said }) => said },
  );
}
