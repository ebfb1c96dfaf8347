import type { ClinicTransaction } from '@post/application';
import type { ConversationId, Message, MessageAuthor, OutboundContent } from '@post/domain';
import { sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { toInstant } from '../schema/columns.ts';
import { uuidArray } from '../sql-values.ts';
import { storable } from '../storable.ts';
import { closeTurn } from './close-turn.ts';
import { lockConversation } from './lock-conversation.ts';
import type { Scope } from './scope.ts';
import { setHandling } from './set-handling.ts';

type ConversationWriter = Pick<
  ClinicTransaction,
  'saveDialogue' | 'queueOutbound' | 'queueUnasked' | 'keepFile' | 'consumeMessages' | 'closeTurn' | 'setHandling'
>;

export function conversationWriter(scope: Scope): ConversationWriter {
  const { session, clinicId } = scope;
  return {
    async saveDialogue(conversationId, dialogue) {
      await session.rows(sql`
        update conversation set dialogue = ${JSON.stringify(storable(dialogue))}::text::jsonb
        where clinic_id = ${clinicId} and id = ${conversationId}`);
    },
    queueOutbound: (conversationId, author, content) =>
      queueOutbound(scope, conversationId, { author, content: storable(content), unasked: false }),
    queueUnasked: (conversationId, content) =>
      queueOutbound(scope, conversationId, { author: 'cora', content: storable(content), unasked: true }),
    async keepFile(messageId, { bytes, mimeType }) {
      await session.rows(sql`
        insert into media (clinic_id, message_id, status, mime_type, size_bytes, content, due_at)
        values (${clinicId}, ${messageId}, 'kept', ${storable(mimeType)}, ${bytes.byteLength}::int,
          decode(${Buffer.from(bytes).toString('base64')}, 'base64'), null)`);
    },
    async consumeMessages(messageIds, claim) {
      await session.rows(sql`
        update message set consumed_at = clock_timestamp(), consumed_by = 'turn', turn_id = ${claim.turnId}
        where clinic_id = ${clinicId} and conversation_id = ${claim.conversationId}
          and id = any(${uuidArray(messageIds)}) and consumed_at is null`);
    },
    closeTurn: (claim, record) => closeTurn(scope, claim, record),
    setHandling: (conversationId, handling, by) => setHandling(scope, conversationId, { handling, ...by }),
  };
}

interface Reply {
  readonly author: Exclude<MessageAuthor, 'patient'>;
  readonly content: OutboundContent;
  readonly unasked: boolean;
}

/** Under the conversation's row lock, so that seq, the order of leaving, is the order of committing. */
async function queueOutbound(
  scope: Scope,
  conversationId: ConversationId,
  { unasked, ...reply }: Reply,
): Promise<Message> {
  const { session, clinicId } = scope;
  const conversation = await lockConversation(scope, conversationId);
  if (conversation === null) throw new Error(`there is no conversation ${conversationId} to write to`);
  const id = newId<Message['id']>();
  const text = reply.content.text === '' ? null : reply.content.text;
  const storing = session.rows<{ at: string }>(sql`
    with said as (
      insert into message (clinic_id, id, channel_id, conversation_id, author, turn_id, content, text, at)
      values (${clinicId}, ${id}, ${conversation.channelId}, ${conversation.id}, ${reply.author}, ${scope.turnId ?? null},
        ${JSON.stringify(reply.content)}::text::jsonb, ${text}, clock_timestamp())
      returning seq, at
    ), queued as (
      insert into outbox (clinic_id, message_id, conversation_id, seq, author, unasked, status, due_at)
      select ${clinicId}, ${id}, ${conversation.id}, seq, ${reply.author}, ${unasked}, 'queued', clock_timestamp() from said
    ), before_it as (
      -- An answer does not wait because something unasked of the same conversation waits.
      update outbox set unasked = false
      where clinic_id = ${clinicId} and conversation_id = ${conversation.id} and status = 'queued' and unasked
        and not ${unasked}
    )
    select at from said`);
  const touching = session.rows(sql`
    update conversation set last_message_at = clock_timestamp()
    where clinic_id = ${clinicId} and id = ${conversation.id}`);
  const [[stored]] = await Promise.all([storing, touching]);
  if (stored === undefined) throw new Error(`the reply to conversation ${conversationId} was not stored`);
  return { id, ...reply, text, at: toInstant(stored.at), status: 'queued' };
}
