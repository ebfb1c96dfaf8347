import { randomUUID } from 'node:crypto';
import {
  type Delivery,
  type Inbox,
  NO_MODEL_USED,
  type Outbox,
  type Recorded,
  type TurnClaim,
  type TurnQueue,
  type TurnRecord,
} from '@post/application';
import { type ChannelEvent, type ConversationId, EMPTY_DIALOGUE, type Message, Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { createInbox } from '../src/inbox/create-inbox.ts';
import { createOutbox } from '../src/outbox/create-outbox.ts';
import { createTurnQueue } from '../src/turn-queue/create-turn-queue.ts';
import type { TestClinic } from './open-test-clinic.ts';
import { recordThrough } from './record-delivery.ts';

export interface TestDesk {
  readonly inbox: Inbox;
  readonly turns: TurnQueue;
  readonly outbox: Outbox;
  record(event: ChannelEvent): Promise<Recorded>;
  /** Records a message and returns its conversation. */
  hear(event: ChannelEvent): Promise<ConversationId>;
  texts(conversationId: ConversationId): Promise<readonly (string | null)[]>;
  messages(conversationId: ConversationId): Promise<readonly Message[]>;
  unanswered(conversationId: ConversationId): Promise<readonly (string | null)[]>;
  /** Claims whatever is ready and keeps the claim of this conversation. */
  claim(conversationId: ConversationId): Promise<TurnClaim>;
  /** Whether Cora will be asked to answer. */
  isWaiting(conversationId: ConversationId): Promise<boolean>;
  /** Takes this conversation's next reply from the outbox, sending those of others; null when none may leave. */
  nextReply(conversationId: ConversationId): Promise<Delivery | null>;
  /** Commits a reply to everything unanswered, as a turn does. */
  answer(claim: TurnClaim, text: string): Promise<readonly Message[]>;
}

const SYSTEM_CLOCK = { now: () => Temporal.Now.instant() };

const RECORD: TurnRecord = { brain: 'rules', outcome: 'replied', trace: [], usage: NO_MODEL_USED };

/** What happens at a clinic's desk, without quiet time unless asked for. */
export function openDesk(clinic: TestClinic, debounceMs = 0): TestDesk {
  const { database, store, clinicId, channel } = clinic;
  const inbox = createInbox(database, { clock: SYSTEM_CLOCK, debounceMs });
  const turns = createTurnQueue(database);
  const through = recordThrough(inbox);
  const record = (event: ChannelEvent) => through({ clinicId, channelId: channel.id, event, raw: '{}' });
  const messages = async (conversationId: ConversationId) => {
    const page = await store.read(clinicId, (reader) => reader.messages(conversationId, { limit: 100, cursor: null }));
    return page.items.toReversed();
  };
  const outbox = createOutbox(database);
  return {
    inbox,
    turns,
    outbox,
    record,
    messages,
    async hear(event) {
      const recorded = await record(event);
      if (recorded.kind !== 'message') throw new Error(`expected a message, got ${recorded.kind}`);
      return recorded.conversationId;
    },
    texts: async (conversationId) => (await messages(conversationId)).map((one) => one.text),
    async unanswered(conversationId) {
      const waiting = await store.read(clinicId, (reader) => reader.unansweredMessages(conversationId));
      return waiting.map((one) => one.text);
    },
    async claim(conversationId) {
      const others: TurnClaim[] = [];
      for (;;) {
        const claim = await turns.claimNext();
        if (claim === null) throw new Error('the conversation is not ready');
        if (claim.conversationId !== conversationId) {
          others.push(claim);
          continue;
        }
        for (const other of others) await turns.giveBack(other, 0);
        return claim;
      }
    },
    async isWaiting(conversationId) {
      const [row] = await database.read('test', (session) =>
        session.rows(sql`select 1 from conversation where id = ${conversationId} and ready_at is not null`),
      );
      return row !== undefined;
    },
    async nextReply(conversationId) {
      for (;;) {
        const delivery = await outbox.claimNext();
        if (delivery === null || delivery.conversationId === conversationId) return delivery;
        await outbox.markSent(delivery, randomUUID());
      }
    },
    answer: (claim, text) => commitAnswer(clinic, claim, text),
  };
}

/** As a turn does: reads first, commits later, and answers only what it read. */
async function commitAnswer(
  { store, clinicId }: TestClinic,
  claim: TurnClaim,
  text: string,
): Promise<readonly Message[]> {
  const { conversationId } = claim;
  const burst = await store.read(clinicId, (reader) => reader.unansweredMessages(conversationId));
  await store.transact(
    clinicId,
    async (tx) => {
      await tx.queueOutbound(conversationId, 'cora', { kind: 'reply', text, options: [] });
      await tx.saveDialogue(conversationId, EMPTY_DIALOGUE);
      await tx.consumeMessages(
        burst.map((one) => one.id),
        claim,
      );
      await tx.closeTurn(claim, RECORD);
      const event = { kind: 'conversation.message', subjectId: conversationId } as const;
      await tx.appendEvents({ kind: 'cora', clinicId, claim }, [event]);
    },
    claim,
  );
  return burst;
}
