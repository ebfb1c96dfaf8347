import type { ComposedReply, TurnContext } from '../ports/receptionist.ts';

/** Fixed words as a reply. What was being asked is open no more: nothing said afterwards may be taken as a yes to it. */
export function rulesReply({ dialogue }: TurnContext, text: string): ComposedReply {
  return {
    text,
    options: [],
    dialogue: { ...dialogue, proposal: null, offer: null, introduced: true, draft: {} },
    brain: 'rules',
    trace: [],
    usage: { inputTokens: 0, outputTokens: 0 },
  };
}
