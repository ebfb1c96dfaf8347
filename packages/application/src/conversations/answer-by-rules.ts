import { type Triage, triage } from '@post/domain';
import type { ComposedReply, TurnContext } from '../ports/receptionist.ts';
import { answerForgetting } from './answer-forgetting.ts';
import { answerRights } from './answer-rights.ts';
import { type FollowUp, NO_FOLLOW_UP } from './follow-up.ts';
import { ruleReply } from './rule-replies.ts';
import { rulesReply } from './rules-reply.ts';

export interface RuledReply {
  readonly reply: ComposedReply;
  readonly followUp: FollowUp;
}

/**
 * Decides before any model what must not depend on one: red flags, the wish for a person, and what the law lets everyone ask. Null when the turn is
 * Cora's to answer. Every message of the burst is read, and the burst as one, because a cry for help may come in
 * pieces; the gravest reading decides.
 */
export function answerByRules(turn: TurnContext): RuledReply | null {
  const said = turn.burst.map((message) => message.text ?? '');
  const found = gravest([...said, said.join(' ')].map(triage));
  const text = ruleReply(found, turn);
  if (!text) return answerRights(turn) ?? answerForgetting(turn);
  return { reply: rulesReply(turn, text), followUp: followUpOf(found) };
}

const GRAVITY: readonly Triage['kind'][] = ['suicide-risk', 'medical-emergency', 'wants-person', 'dental-urgency'];

function gravest(found: readonly Triage[]): Triage {
  for (const kind of GRAVITY) {
    const match = found.find((one) => one.kind === kind);
    if (match) return match;
  }
  return { kind: 'none' };
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
    case 'dental-urgency':
      return {
        ...NO_FOLLOW_UP,
        tasks: [{ kind: 'emergency', title: 'Urgência odontológica: tentar encaixe hoje', urgent: true, dueAt: null }],
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
