import type { ComposedReply, TurnContext } from '../ports/receptionist.ts';
import { NO_MODEL_USED } from '../ports/turn-record.ts';

/** Fixed words as a reply. What was being asked is open no more: nothing said afterwards may be taken as a yes to it. */
export function rulesReply({ dialogue }: TurnContext, text: string): ComposedReply {
  const { feedback: _asked, ...rest } = dialogue;
  return {
    text,
    options: [],
    dialogue: { ...rest, proposal: null, offer: null, introduced: true, draft: {} },
    brain: 'rules',
    trace: [],
    usage: NO_MODEL_USED,
    endpoint: null,
  };
}
