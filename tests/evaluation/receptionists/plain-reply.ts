import { type ComposedReply, NO_MODEL_USED, type TurnContext } from '@post/application';
import type { Proposal } from '@post/domain';

/** A reply of a receptionist that is no brain of the product. */
export function plainReply(turn: TurnContext, text: string, proposal: Proposal | null = null): ComposedReply {
  return {
    text,
    options: [],
    dialogue: { ...turn.dialogue, proposal, offer: null, introduced: true },
    brain: 'guided',
    trace: [],
    usage: NO_MODEL_USED,
    endpoint: null,
  };
}
