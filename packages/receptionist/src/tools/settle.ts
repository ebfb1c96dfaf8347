import type { SettleOutcome } from '@post/application';
import type { Proposal } from '@post/domain';
import { z } from 'zod';
import { type Desk, offerChoices } from '../desk.ts';
import { saySettled } from '../words/say-outcome.ts';
import type { CoraTool } from './cora-tool.ts';
import { notFree } from './not-free.ts';
import type { BadRequest, Done, NotFree } from './tool-results.ts';

const parameters = z.object({});

export type Settled = Done | NotFree | BadRequest;

/** The tools without arguments that do what the pending proposal says. The yes was read by code; a brain can't supply it. */
export function settleTool(kind: Proposal['kind'], name: string, act: string): CoraTool<typeof parameters, Settled> {
  return {
    name,
    description: `${act} exactly as the pending proposal says. Works only when the patient has just said yes to it.`,
    parameters,
    async run(desk) {
      const { turn, tools } = desk;
      if (turn.answer !== 'yes' || turn.dialogue.proposal?.kind !== kind) {
        return { ok: false, problem: 'The patient did not say yes to such a proposal: propose it first.' };
      }
      desk.settlement ??= tools.settle();
      return describeOutcome(desk, await desk.settlement);
    },
  };
}

function describeOutcome(desk: Desk, outcome: SettleOutcome): Settled {
  switch (outcome.kind) {
    case 'not-free':
      return notFree(desk, wishOf(desk), outcome);
    case 'not-active':
      return { ok: false, problem: 'not-active' };
    case 'no-yes':
      return { ok: false, problem: 'no-yes' };
    default:
      offerChoices(desk, []);
      return { ok: true, say: saySettled(desk.turn, outcome) };
  }
}

function wishOf({ turn }: Desk): Parameters<typeof notFree>[1] {
  const { proposal } = turn.dialogue;
  if (proposal?.kind === 'book') return { serviceId: proposal.serviceId, professionalId: null };
  const appointment = turn.appointments.find(
    (one) => proposal && 'appointmentId' in proposal && one.id === proposal.appointmentId,
  );
  if (!appointment)
    throw new Error(`conversation ${turn.claim.conversationId}: the time of an unknown appointment is not free`);
  return { serviceId: appointment.serviceId, professionalId: null };
}
