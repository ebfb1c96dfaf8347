import { joinWaitingList, leaveWaitingList, rejoinWaitingList } from '@post/application';
import { z } from 'zod';
import * as contract from '../contract/waiting-list.ts';
import { presentWishes } from '../present/present-wishes.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { frontDesk, readClinic, router } from '../trpc.ts';

/** Patients who wait for a time that is not free. */
export const waitingListRouter = router({
  list: frontDesk.output(contract.wishList).query(({ ctx }) =>
    readClinic(ctx, async (reader) => {
      const { timeZone } = (await reader.catalogue()).clinic;
      const today = ctx.ports.clock.now().toZonedDateTimeISO(timeZone).toPlainDate();
      return [...(await presentWishes(reader, await reader.waitingWishes(today)))];
    }),
  ),

  join: frontDesk
    .input(contract.joinWaitingList)
    .output(z.object({ id: z.string() }))
    .mutation(async ({ ctx, input: { patientId, insteadOf, ...wished } }) => {
      const patient = { kind: 'known', patientId } as const;
      const outcome = await joinWaitingList(ctx.ports, ctx.actor, { patient, wished, insteadOf });
      if (outcome.kind !== 'waiting') throw refusalToTrpc(outcome);
      return { id: outcome.wish.id };
    }),

  leave: frontDesk
    .input(contract.oneWish)
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      const outcome = await leaveWaitingList(ctx.ports, ctx.actor, input.id);
      if (outcome.kind !== 'left') throw refusalToTrpc(outcome);
      return null;
    }),

  /** Takes leaving back; the wish has its turn as before. */
  rejoin: frontDesk
    .input(contract.oneWish)
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      const outcome = await rejoinWaitingList(ctx.ports, ctx.actor, input.id);
      if (outcome.kind !== 'waiting') throw refusalToTrpc(outcome);
      return null;
    }),
});
