import { type Feedback, type FeedbackAsked, readFeedback, readMoreFeedback } from '@post/domain';
import type { TurnContext } from '../ports/receptionist.ts';
import type { FollowUp } from './follow-up.ts';
import type { RuledReply } from './ruled-reply.ts';
import { rulesReply } from './rules-reply.ts';

const THANKS = 'Muito obrigada por contar! Sua resposta ficou registrada. 💚';
const SORRY =
  'Sinto muito que não tenha sido bom. Obrigada por contar: já avisei a equipe, e uma pessoa vai falar com você por aqui.';
const SORRY_AND_WHY =
  'Sinto muito que não tenha sido bom. Já avisei a equipe, e uma pessoa vai falar com você por aqui. Se quiser, me conte o que aconteceu.';
const NOTED = 'Obrigada por contar. Guardei junto com a sua resposta, para a equipe ler.';

export interface HeardFeedback {
  /** The whole reply, when nothing else was said. */
  readonly reply: RuledReply['reply'] | null;
  /** Adds what was said, and its task, to whatever else the turn leaves behind. */
  readonly addTo: (left: FollowUp) => FollowUp;
}

/** The answer to how a visit was, read by code and only while that is what was asked last; null for anything else. */
export function hearFeedback(turn: TurnContext): HeardFeedback | null {
  const asked = turn.dialogue.feedback;
  // Staff who wrote since have taken up the talk.
  if (!asked || turn.history.at(-1)?.author !== 'cora') return null;
  const text = turn.burst.map((message) => message.text ?? '').join('\n');
  if (asked.asksWhy) {
    const more = readMoreFeedback(text);
    return more && { reply: rulesReply(turn, NOTED), addTo: adding(asked, more, []) };
  }
  const read = readFeedback(text);
  if (!read) return null;
  const { alone, ...feedback } = read;
  return { reply: alone ? replyTo(turn, asked, feedback) : null, addTo: adding(asked, feedback, tasksFor(feedback)) };
}

function replyTo(turn: TurnContext, asked: FeedbackAsked, { unhappy, words }: Feedback): RuledReply['reply'] {
  if (!unhappy) return rulesReply(turn, THANKS);
  if (words !== null) return rulesReply(turn, SORRY);
  const reply = rulesReply(turn, SORRY_AND_WHY);
  return { ...reply, dialogue: { ...reply.dialogue, feedback: { ...asked, asksWhy: true } } };
}

function tasksFor({ unhappy, score }: Feedback): FollowUp['tasks'] {
  if (!unhappy) return [];
  const title = `Paciente insatisfeito com a consulta${score === null ? '' : ` (nota ${score})`}: falar com ele`;
  return [{ kind: 'other', title, urgent: true, dueAt: null }];
}

function adding(
  { appointmentId }: FeedbackAsked,
  feedback: Feedback,
  tasks: FollowUp['tasks'],
): HeardFeedback['addTo'] {
  return (left) => ({ ...left, feedback: { ...feedback, appointmentId }, tasks: [...left.tasks, ...tasks] });
}
