import {
  acceptInvitation,
  changeStaff,
  endSessions,
  inviteStaff,
  readInvitation,
  type StaffInvitation,
  type StaffMember,
  withdrawInvitation,
} from '@post/application';
import { z } from 'zod';
import * as contract from '../contract/staff.ts';
import { localTime } from '../present/local-time.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { anyStaff, publicProcedure, readClinic, router, team } from '../trpc.ts';

const done = z.null();

export const teamRouter = router({
  /** For names beside what colleagues did and whom a conversation can be given to. */
  colleagues: anyStaff.output(z.array(contract.colleagueItem)).query(async ({ ctx }) => {
    const members = await readClinic(ctx, (reader) => reader.staffMembers());
    return members.filter(({ active }) => active).map(({ id, name, role }) => ({ id, name, role }));
  }),

  list: team.output(contract.teamItem).query(({ ctx }) =>
    readClinic(ctx, async (reader) => {
      const { timeZone } = (await reader.catalogue()).clinic;
      const invitations = await reader.openInvitations();
      return {
        members: (await reader.staffMembers()).map(presentMember),
        invitations: invitations.map((invitation) => presentInvitation(invitation, timeZone)),
      };
    }),
  ),

  invite: team
    .input(contract.inviteStaff)
    .output(contract.newInvitation)
    .mutation(async ({ ctx, input }) => {
      const outcome = await inviteStaff(ctx.ports, ctx.actor, input);
      if (outcome.kind !== 'invited') throw refusalToTrpc(outcome);
      const { clinic } = await readClinic(ctx, (reader) => reader.catalogue());
      return { invitation: presentInvitation(outcome.invitation, clinic.timeZone), token: outcome.token };
    }),

  withdrawInvitation: team
    .input(contract.oneInvitation)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      const outcome = await withdrawInvitation(ctx.ports, ctx.actor, input.id);
      if (outcome.kind !== 'withdrawn') throw refusalToTrpc(outcome);
      return null;
    }),

  change: team
    .input(contract.changeStaff)
    .output(contract.staffItem)
    .mutation(async ({ ctx, input: { id, place, active } }) => {
      const change = { ...(place && { place }), ...(active !== undefined && { active }) };
      const outcome = await changeStaff(ctx.ports, ctx.actor, { staffId: id, ...change });
      if (outcome.kind !== 'changed') throw refusalToTrpc(outcome);
      return presentMember(outcome.member);
    }),

  signOut: team
    .input(contract.oneStaff)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      const outcome = await endSessions(ctx.ports, ctx.actor, { staffId: input.id });
      if (outcome.kind !== 'ended') throw refusalToTrpc(outcome);
      return null;
    }),

  /** Where an invitation's link leads, for whoever holds it. */
  invitation: publicProcedure
    .input(contract.invitationToken)
    .output(contract.invitationView)
    .query(async ({ ctx, input }) => {
      const found = await readInvitation(ctx.ports, input.token);
      if (!found) throw refusalToTrpc({ kind: 'invitation-over' });
      const { email, role, expiresAt } = found.invitation;
      return { clinicName: found.clinicName, email, role, expiresAt: expiresAt.toString() };
    }),

  join: publicProcedure
    .input(contract.acceptInvitation)
    .output(z.object({ email: z.string() }))
    .mutation(async ({ ctx, input }) => {
      const outcome = await acceptInvitation(ctx.ports, input);
      if (outcome.kind !== 'joined') throw refusalToTrpc(outcome);
      return { email: outcome.member.email };
    }),
});

function presentMember({ id, name, email, role, professionalId, active }: StaffMember) {
  return { id, name, email, role, professionalId, active };
}

function presentInvitation({ id, email, role, professionalId, expiresAt }: StaffInvitation, timeZone: string) {
  return { id, email, role, professionalId, expiresAt: localTime(expiresAt, timeZone) };
}
