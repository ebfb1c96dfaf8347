import { type ScheduledMessage, scheduleMessage, unscheduleMessage } from '@post/application';
import { z } from 'zod';
import { oneConversation } from '../contract/conversation.ts';
import * as contract from '../contract/scheduled.ts';
import { localTime } from '../present/local-time.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { deskPerson, frontDesk, readClinic } from '../trpc.ts';

/** What leaves later: part of the conversations router. */
export const scheduledProcedures = {
  scheduled: frontDesk
    .input(oneConversation)
    .output(z.array(contract.scheduledItem))
    .query(({ ctx, input }) =>
      readClinic(ctx, async (reader) => {
        const { timeZone } = (await reader.catalogue()).clinic;
        return (await reader.scheduledMessages(input.id)).map((message) => present(message, timeZone));
      }),
    ),

  schedule: deskPerson
    .input(contract.scheduleMessage)
    .output(contract.scheduledItem)
    .mutation(async ({ ctx, input: { id, ...wish } }) => {
      const outcome = await scheduleMessage(ctx.ports, ctx.actor, { conversationId: id, ...wish });
      if (outcome.kind !== 'scheduled') throw refusalToTrpc(outcome);
      const { clinic } = await readClinic(ctx, (reader) => reader.catalogue());
      return present(outcome.message, clinic.timeZone);
    }),

  unschedule: deskPerson
    .input(contract.oneScheduled)
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      const outcome = await unscheduleMessage(ctx.ports, ctx.actor, input.id);
      if (outcome.kind !== 'unscheduled') throw refusalToTrpc(outcome);
      return null;
    }),
};

function present(message: ScheduledMessage, timeZone: string): contract.ScheduledItem {
  const { id, author, text, heldBack } = message;
  return { id, author: { ...author }, text, heldBack, sendAt: localTime(message.sendAt, timeZone) };
}
