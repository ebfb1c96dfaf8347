import type { FollowUp } from '../conversations/follow-up.ts';
import type { ComposedReply, TurnContext } from '../ports/receptionist.ts';

/** What one turn came to, comparable from one replay to another: no ids of things that only the replay made. */
export interface ReplayedOutcome {
  readonly text: string;
  /** What the patient was asked to say yes to; null when nothing was proposed. */
  readonly proposal: string | null;
  /** What was written into the agenda, e.g. `booked 2026-03-10T13:00:00Z`. */
  readonly done: readonly string[];
  readonly handedOver: boolean;
  /** Kinds of the tasks that were left for staff. */
  readonly tasks: readonly string[];
}

export function replayedOutcome(
  turn: TurnContext,
  {
    reply,
    followUp,
    done,
  }: { readonly reply: ComposedReply; readonly followUp: FollowUp; readonly done: readonly string[] },
): ReplayedOutcome {
  return {
    text: reply.text,
    proposal: proposalIn(turn, reply),
    done,
    handedOver: followUp.handOver,
    tasks: followUp.tasks.map(({ kind }) => kind).sort(),
  };
}

function proposalIn({ appointments }: TurnContext, { dialogue: { proposal } }: ComposedReply): string | null {
  if (!proposal) return null;
  if (proposal.kind === 'book')
    return ['book', proposal.serviceId, proposal.professionalId, proposal.startsAt, proposal.patient.name].join(' ');
  if (proposal.kind === 'wait') return ['wait', JSON.stringify(proposal.wished), proposal.patient.name].join(' ');
  const stands = appointments.find(({ id }) => id === proposal.appointmentId)?.startsAt.toString() ?? '';
  return [proposal.kind, stands, ...(proposal.kind === 'move' ? [proposal.startsAt] : [])].join(' ');
}

/** Whether two turns did the same, and whether they said the same. */
export function compareOutcomes(one: ReplayedOutcome, other: ReplayedOutcome): 'same' | 'other-words' | 'other-acts' {
  const acts = ({ text: _text, ...rest }: ReplayedOutcome) => JSON.stringify(rest);
  if (acts(one) !== acts(other)) return 'other-acts';
  return one.text === other.text ? 'same' : 'other-words';
}
