import type { ClinicTransaction } from '@post/application';
import { z } from 'zod';
import * as contract from '../contract/desk.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { type ApiContext, frontDesk, readClinic, router } from '../trpc.ts';

export const cannedRepliesRouter = router({
  list: frontDesk
    .output(z.array(contract.cannedReplyItem))
    .query(({ ctx }) => readClinic(ctx, async (reader) => [...(await reader.cannedReplies())])),

  save: frontDesk
    .input(contract.saveCannedReply)
    .output(z.null())
    .mutation(({ ctx, input }) => change(ctx, (tx) => tx.saveCannedReply(input))),

  delete: frontDesk
    .input(contract.oneCannedReply)
    .output(z.null())
    .mutation(({ ctx, input }) => change(ctx, (tx) => tx.deleteCannedReply(input.id))),
});

async function change({ ports, actor }: ApiContext, work: (tx: ClinicTransaction) => Promise<boolean>): Promise<null> {
  const { clinicId } = actor;
  const found = await ports.store.transact(clinicId, async (tx) => {
    if (!(await work(tx))) return false;
    await tx.appendEvents(actor, [{ kind: 'canned-replies.changed', subjectId: clinicId }]);
    return true;
  });
  if (!found) throw refusalToTrpc({ kind: 'unknown' });
  ports.nudges.eventsAppended(clinicId);
  return null;
}
