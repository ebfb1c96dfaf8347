import { closeCalendarFeed, mayShareAgenda, openCalendarFeed } from '@post/application';
import { z } from 'zod';
import * as contract from '../contract/calendar-feed.ts';
import { localTime } from '../present/local-time.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { readClinic, router, self } from '../trpc.ts';

export const calendarFeedsRouter = router({
  state: self
    .input(contract.oneAgenda)
    .output(contract.calendarFeedState)
    .query(async ({ ctx, input: { professionalId } }) => {
      if (!mayShareAgenda(ctx.actor, professionalId)) throw refusalToTrpc({ kind: 'forbidden' });
      return readClinic(ctx, async (reader) => {
        const since = await reader.calendarFeedSince(professionalId);
        return { openSince: since && localTime(since, (await reader.catalogue()).clinic.timeZone) };
      });
    }),

  open: self
    .input(contract.oneAgenda)
    .output(contract.newCalendarFeed)
    .mutation(async ({ ctx, input }) => {
      const outcome = await openCalendarFeed(ctx.ports, ctx.actor, input.professionalId);
      if (outcome.kind !== 'opened') throw refusalToTrpc(outcome);
      return { path: `/calendar/${outcome.token}.ics` };
    }),

  close: self
    .input(contract.oneAgenda)
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      const outcome = await closeCalendarFeed(ctx.ports, ctx.actor, input.professionalId);
      if (outcome.kind !== 'closed') throw refusalToTrpc(outcome);
      return null;
    }),
});
