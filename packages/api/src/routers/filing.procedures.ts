import {
  assignConversation,
  closeConversation,
  type FilingOutcome,
  labelConversation,
  noteConversation,
  reopenConversation,
} from '@post/application';
import type { ConversationId } from '@post/domain';
import { z } from 'zod';
import { conversationItem, oneConversation } from '../contract/conversation.ts';
import * as contract from '../contract/desk.ts';
import { localTime } from '../present/local-time.ts';
import { showConversation } from '../present/show-conversation.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { type ApiContext, deskPerson, frontDesk, readClinic } from '../trpc.ts';

/** How the desk keeps order among conversations: part of the conversations router. */
export const filingProcedures = {
  counts: deskPerson
    .output(contract.deskCounts)
    .query(({ ctx }) => readClinic(ctx, (reader) => reader.deskCounts(ctx.actor.staffId))),

  labels: frontDesk
    .output(z.array(z.string()))
    .query(({ ctx }) => readClinic(ctx, async (reader) => [...(await reader.labels())])),

  assign: frontDesk
    .input(contract.assignConversation)
    .output(conversationItem)
    .mutation(async ({ ctx, input: { id, staffId } }) =>
      filed(ctx, id, await assignConversation(ctx.ports, ctx.actor, { conversationId: id, staffId })),
    ),

  label: frontDesk
    .input(contract.labelConversation)
    .output(conversationItem)
    .mutation(async ({ ctx, input: { id, labels } }) =>
      filed(ctx, id, await labelConversation(ctx.ports, ctx.actor, { conversationId: id, labels })),
    ),

  close: frontDesk
    .input(oneConversation)
    .output(conversationItem)
    .mutation(async ({ ctx, input: { id } }) => filed(ctx, id, await closeConversation(ctx.ports, ctx.actor, id))),

  reopen: frontDesk
    .input(oneConversation)
    .output(conversationItem)
    .mutation(async ({ ctx, input: { id } }) => filed(ctx, id, await reopenConversation(ctx.ports, ctx.actor, id))),

  notes: frontDesk
    .input(oneConversation)
    .output(z.array(contract.noteItem))
    .query(({ ctx, input }) =>
      readClinic(ctx, async (reader) => {
        const { timeZone } = (await reader.catalogue()).clinic;
        const notes = await reader.notes(input.id);
        return notes.map((note) => ({ ...note, createdAt: localTime(note.createdAt, timeZone) }));
      }),
    ),

  note: deskPerson
    .input(contract.writeNote)
    .output(conversationItem)
    .mutation(async ({ ctx, input: { id, text } }) =>
      filed(ctx, id, await noteConversation(ctx.ports, ctx.actor, { conversationId: id, text })),
    ),

  /** Only the reader's own screens change, so nothing is written to the log. */
  markRead: deskPerson
    .input(contract.markRead)
    .output(z.null())
    .mutation(({ ctx, input }) =>
      ctx.ports.store.transact(ctx.actor.clinicId, async (tx) => {
        if (!(await tx.conversation(input.id))) throw refusalToTrpc({ kind: 'unknown' });
        await tx.markRead(ctx.actor.staffId, input.id, input.upTo);
        return null;
      }),
    ),
};

async function filed(ctx: ApiContext, id: ConversationId, outcome: FilingOutcome) {
  if (outcome.kind !== 'filed') throw refusalToTrpc(outcome);
  return showConversation(ctx, id);
}
