import { type Triage, triageBurst } from '@post/domain';
import type { TurnContext } from '../ports/receptionist.ts';
import { answerForgetting } from './answer-forgetting.ts';
import { answerRights } from './answer-rights.ts';
import { type FollowUp, NO_FOLLOW_UP } from './follow-up.ts';
import { ruleReply } from './rule-replies.ts';
import type { RuledReply } from './ruled-reply.ts';
import { rulesReply } from './rules-reply.ts';

/**
 * Decides before any model what must not depend on one: red flags, the wish for a person, and what the law lets everyone
 * ask. Null when the turn is Cora's to answer.
 */
export function answerByRules(turn: TurnContext): RuledReply | null {
  const found = triageBurst(
    turn.burst.map(({ text }) => text),
    saidJustBefore(turn),
  );
  const text = ruleReply(found, turn);
  if (!text) return answerRights(turn) ?? answerForgetting(turn);
  return { reply: rulesReply(turn, text), followUp: followUpOf(found) };
}

/** Pieces of one sentence come within this time; what was said earlier is another sentence. */
const ONE_BREATH_SECONDS = 90;

function saidJustBefore({ history, burst }: TurnContext): string | null {
  const last = history.findLast(({ author }) => author === 'patient');
  const first = burst[0];
  if (!last || !first || first.at.since(last.at).total('seconds') > ONE_BREATH_SECONDS) return null;
  return last.text;
}

function followUpOf(found: Triage): FollowUp {
  switch (found.kind) {
    case 'suicide-risk':
      return {
        ...NO_FOLLOW_UP,
        tasks: [{ kind: 'emergency', title: 'Risco de vida: falar com o paciente agora', urgent: true, dueAt: null }],
        handOver: true,
      };
    case 'medical-emergency':
      return {
        ...NO_FOLLOW_UP,
        tasks: [
          { kind: 'emergency', title: 'Sinal de emergência médica: orientado a ligar 192', urgent: true, dueAt: null },
        ],
        handOver: false,
      };
    case 'wants-person':
      return {
        ...NO_FOLLOW_UP,
        tasks: [{ kind: 'handover', title: 'Paciente pediu para falar com uma pessoa', urgent: false, dueAt: null }],
        handOver: true,
      };
    default:
      return NO_FOLLOW_UP;
  }
}
