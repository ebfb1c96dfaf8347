import type { AppointmentId, FreeTime, ProfessionalId, Proposal, ServiceId, Temporal } from '@post/domain';
import { type Desk, offerChoices } from '../desk.ts';
import { sayProposal } from '../words/say-proposal.ts';
import { notFree } from './not-free.ts';
import type { BadRequest, NotFree, Proposed } from './tool-results.ts';

interface ExactTime {
  readonly serviceId: ServiceId;
  readonly professionalId: ProfessionalId | null;
  readonly startsAt: Temporal.Instant;
  readonly moving: AppointmentId | null;
}

/** Checks one exact time; free, it becomes the proposal of this turn, else its reasons and the nearest times. */
export async function propose(
  desk: Desk,
  wanted: ExactTime,
  toProposal: (time: FreeTime) => Proposal,
): Promise<Proposed | NotFree | BadRequest> {
  const check = await desk.tools.checkTime(wanted);
  if (check.kind === 'not-free') return notFree(desk, wanted, check);
  return put(desk, toProposal(check.time), wanted);
}

/** Puts a proposal to the patient, if it may be. */
export async function put(
  desk: Desk,
  proposal: Proposal,
  wish: Pick<ExactTime, 'serviceId' | 'professionalId'>,
): Promise<Proposed | NotFree | BadRequest> {
  const may = await desk.tools.mayPropose(proposal);
  if (may.kind === 'not-free') return notFree(desk, wish, may);
  if (may.kind === 'not-active') return { ok: false, problem: 'not-active' };
  return putAgain(desk, proposal);
}

/** Repeats a proposal that is already before the patient. */
export function putAgain(desk: Desk, proposal: Proposal): Proposed {
  desk.proposal = proposal;
  offerChoices(desk, [
    { title: 'Sim', description: null, meaning: { kind: 'answer', answer: 'yes' } },
    { title: 'Não', description: null, meaning: { kind: 'answer', answer: 'no' } },
  ]);
  return { ok: true, say: sayProposal(desk.turn, proposal) };
}
