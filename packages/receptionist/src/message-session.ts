import type { AgentInputItem, Session } from '@openai/agents';
import type { Message } from '@post/domain';
import { sayMessage } from './say-message.ts';

/** Older messages than these add cost, not understanding. */
const HISTORY_LIMIT = 24;

/**
 * The SDK's session over our own messages: it reads what was said, and keeps nothing, because the turn's commit stores
 * the reply together with everything else.
 */
export function messageSession(sessionId: string, history: readonly Message[]): Session {
  const items = history.slice(-HISTORY_LIMIT).flatMap(toItem);
  return {
    getSessionId: async () => sessionId,
    getItems: async (limit) => (limit === undefined ? items : items.slice(-limit)),
    addItems: async () => {},
    popItem: async () => undefined,
    clearSession: async () => {},
  };
}

function toItem(message: Message): AgentInputItem[] {
  const text = sayMessage(message);
  if (text === '') return [];
  if (message.author === 'patient') return [{ role: 'user', content: text }];
  const said = message.author === 'staff' ? `[escrito pela equipe da clínica] ${text}` : text;
  return [{ role: 'assistant', status: 'completed', content: [{ type: 'output_text', text: said }] }];
}
