import { changeOwnPassword, endSessions } from '@post/application';
import { z } from 'zod';
import * as contract from '../contract/staff.ts';
import { localTime } from '../present/local-time.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { readClinic, router, self } from '../trpc.ts';

const done = z.null();

export const meRouter = router({
  get: self.output(contract.meItem).query(async ({ ctx }) => {
    const { clinic } = await readClinic(ctx, (reader) => reader.catalogue());
    const { id, name, assistantName, timeZone } = clinic;
    const { staffId, role, professionalId } = ctx.actor;
    const { person } = ctx;
    return {
      staffId,
      name: person.name,
      email: person.email,
      role,
      professionalId,
      clinic: { id, name, assistantName, timeZone },
    };
  }),

  sessions: self.output(z.array(contract.sessionItem)).query(({ ctx }) =>
    readClinic(ctx, async (reader) => {
      const { timeZone } = (await reader.catalogue()).clinic;
      const sessions = await reader.sessionsOf(ctx.actor.staffId);
      return sessions.map((session) => ({
        ...session,
        startedAt: localTime(session.startedAt, timeZone),
        seenAt: localTime(session.seenAt, timeZone),
        current: session.id === ctx.person.sessionId,
      }));
    }),
  ),

  endSession: self
    .input(contract.oneSession)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      const outcome = await endSessions(ctx.ports, ctx.actor, {
        staffId: ctx.actor.staffId,
        which: { only: input.id },
      });
      if (outcome.kind !== 'ended') throw refusalToTrpc(outcome);
      return null;
    }),

  endOtherSessions: self.output(done).mutation(async ({ ctx }) => {
    const which = { except: ctx.person.sessionId };
    const outcome = await endSessions(ctx.ports, ctx.actor, { staffId: ctx.actor.staffId, which });
    if (outcome.kind !== 'ended') throw refusalToTrpc(outcome);
    return null;
  }),

  changePassword: self
    .input(contract.changePassword)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      const request = { ...input, sessionId: ctx.person.sessionId };
      const outcome = await changeOwnPassword(ctx.ports, ctx.actor, request);
      if (outcome.kind !== 'changed') throw refusalToTrpc(outcome);
      return null;
    }),
});
