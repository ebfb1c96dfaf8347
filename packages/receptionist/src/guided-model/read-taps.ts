import type { TurnContext } from '@post/application';
import type { OptionMeaning, Proposal } from '@post/domain';
import { z } from 'zod';

export type Tap =
  | { readonly kind: 'current'; readonly id: string; readonly meaning: OptionMeaning }
  /** The option that led to the pending proposal, tapped once more. */
  | { readonly kind: 'again' }
  | { readonly kind: 'old' };

const chosenSchema = z.object({ id: z.string(), of: z.string() }).nullable().catch(null);

/** The last tap of the burst, read against the last list only; null when nothing was tapped. */
export function readTap({ burst, dialogue }: TurnContext): Tap | null {
  const tapped = burst.findLast((message) => message.content.kind === 'choice')?.content;
  if (tapped?.kind !== 'choice') return null;
  const option = dialogue.offer?.options.find((one) => one.id === tapped.id);
  if (option) return { kind: 'current', id: option.id, meaning: option.meaning };
  const chosen = chosenSchema.parse(dialogue.draft.chosen ?? null);
  const again = chosen?.id === tapped.id && dialogue.proposal !== null && isAbout(dialogue.proposal, chosen.of);
  return again ? { kind: 'again' } : { kind: 'old' };
}

/** The burst says nothing but taps that no longer stand for anything. */
export function onlyOldTaps(turn: TurnContext): boolean {
  const tap = readTap(turn);
  return tap !== null && tap.kind !== 'current' && turn.burst.every((message) => message.content.kind === 'choice');
}

/** What an option is about, in one word that a proposal can be compared with. */
export function aimOf(meaning: OptionMeaning): string {
  switch (meaning.kind) {
    case 'time':
      return meaning.startsAt;
    case 'appointment':
      return meaning.appointmentId;
    case 'service':
      return meaning.serviceId;
    case 'patient':
      return meaning.patientId;
    case 'wish':
      return meaning.wish;
    case 'answer':
      return meaning.answer;
  }
}

function isAbout(proposal: Proposal, aim: string): boolean {
  if (proposal.kind === 'book')
    return [proposal.startsAt, proposal.serviceId].includes(aim) || isPatient(proposal, aim);
  if (proposal.kind === 'move') return [proposal.startsAt, proposal.appointmentId].includes(aim);
  if (proposal.kind === 'wait') return [proposal.wished.serviceId, proposal.wished.insteadOf].includes(aim as never);
  return proposal.appointmentId === aim;
}

function isPatient({ patient }: Extract<Proposal, { kind: 'book' }>, aim: string): boolean {
  return patient.kind === 'known' && patient.patientId === aim;
}
