import { addClosure, changeClinic, removeClosure, saveProfessional, saveService } from '@post/application';
import * as contract from '../contract/settings.ts';
import { presentSettings } from '../present/present-settings.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { manager, readClinic, router } from '../trpc.ts';

/** What the clinic decides about itself. Cora's next answer follows what is saved here. */
export const settingsRouter = router({
  get: manager
    .output(contract.settingsItem)
    .query(async ({ ctx }) => presentSettings(await readClinic(ctx, (reader) => reader.catalogue()))),

  changeClinic: manager
    .input(contract.changeClinic)
    .output(contract.savedSetting)
    .mutation(async ({ ctx, input }) => {
      const outcome = await changeClinic(ctx.ports, ctx.actor, input);
      if (outcome.kind !== 'saved') throw refusalToTrpc(outcome);
      return { id: outcome.id };
    }),

  saveService: manager
    .input(contract.saveService)
    .output(contract.savedSetting)
    .mutation(async ({ ctx, input }) => {
      const outcome = await saveService(ctx.ports, ctx.actor, input);
      if (outcome.kind !== 'saved') throw refusalToTrpc(outcome);
      return { id: outcome.id };
    }),

  saveProfessional: manager
    .input(contract.saveProfessional)
    .output(contract.savedSetting)
    .mutation(async ({ ctx, input }) => {
      const outcome = await saveProfessional(ctx.ports, ctx.actor, input);
      if (outcome.kind !== 'saved') throw refusalToTrpc(outcome);
      return { id: outcome.id };
    }),

  addClosure: manager
    .input(contract.closureSettings)
    .output(contract.savedSetting)
    .mutation(async ({ ctx, input }) => {
      const outcome = await addClosure(ctx.ports, ctx.actor, input);
      if (outcome.kind !== 'saved') throw refusalToTrpc(outcome);
      return { id: outcome.id };
    }),

  removeClosure: manager
    .input(contract.closureSettings)
    .output(contract.savedSetting)
    .mutation(async ({ ctx, input }) => {
      const outcome = await removeClosure(ctx.ports, ctx.actor, input);
      if (outcome.kind !== 'saved') throw refusalToTrpc(outcome);
      return { id: outcome.id };
    }),
});
