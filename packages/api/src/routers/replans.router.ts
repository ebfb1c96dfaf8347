import { previewReplan, startReplan, undoReplan } from '@post/application';
import * as contract from '../contract/replan.ts';
import { presentPreview, presentReplan } from '../present/present-replan.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { frontDesk, readClinic, router } from '../trpc.ts';

/** As many as one looks back on. */
const RECENT = 10;

/** Days on which a professional can not come: a plan, its questions and answers, and the way back. */
export const replansRouter = router({
  preview: frontDesk
    .input(contract.awaySpan)
    .output(contract.replanPreview)
    .query(async ({ ctx, input }) => {
      const gathered = await previewReplan(ctx.ports, ctx.actor, input);
      return readClinic(ctx, (reader) => presentPreview(reader, gathered));
    }),

  start: frontDesk
    .input(contract.startReplan)
    .output(contract.startedReplan)
    .mutation(async ({ ctx, input: { id, ...rest } }) => {
      const outcome = await startReplan(ctx.ports, ctx.actor, { ...rest, replanId: id });
      if (outcome.kind !== 'started') throw refusalToTrpc(outcome);
      return { id: outcome.replanId };
    }),

  list: frontDesk.output(contract.replanList).query(({ ctx }) =>
    readClinic(ctx, async (reader) => {
      const recent = await reader.replans(RECENT);
      return Promise.all(recent.map((replan) => presentReplan(reader, replan)));
    }),
  ),

  undo: frontDesk
    .input(contract.oneReplan)
    .output(contract.startedReplan)
    .mutation(async ({ ctx, input }) => {
      const outcome = await undoReplan(ctx.ports, ctx.actor, input.id);
      if (outcome.kind !== 'undone') throw refusalToTrpc(outcome);
      return { id: input.id };
    }),
});
