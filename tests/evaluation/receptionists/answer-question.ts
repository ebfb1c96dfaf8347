import type { ModelAnswer } from '../../support/openai-wire.ts';
import type { ToolResult } from '../../support/scripted-model.ts';
import { readFact, saysFact } from '../facts.ts';
import type { EndState, SayGoal } from '../scenario.ts';

interface Asked {
  /** As the patient wrote it. */
  readonly words: string;
  /** What the last tool of this turn gave. */
  readonly result: ToolResult;
  readonly end: EndState | undefined;
}

/** What a good model does with a question: looks it up, lists the services, leaves it to staff, or says it in its own words. */
export function answerQuestion({ hears = [], content }: SayGoal, { words, result, end }: Asked): ModelAnswer {
  const says = (text: string) => hears.every((fact) => saysFact(text, readFact(fact)));
  if (end?.tasks?.includes('handover')) return { kind: 'call', name: 'hand_over', arguments: { reason: words } };
  if (end?.tasks?.includes('question')) return { kind: 'call', name: 'ask_staff', arguments: { question: words } };
  if (content) return { kind: 'say', text: `${hears.join(', ')}.` };
  if (hears.length === 0) return { kind: 'say', text: 'Tudo bem! Como posso ajudar?' };
  if (result.services) {
    const list = result.services.map(({ name, price }) => (price ? `${name}: ${price}` : name)).join('\n');
    return { kind: 'say', text: says(list) ? list : `${hears.join(', ')}.` };
  }
  if (!result.passages) return { kind: 'call', name: 'search_knowledge', arguments: { question: words } };
  const passage = result.passages.find(({ text }) => says(text));
  return passage ? { kind: 'say', text: passage.text } : { kind: 'call', name: 'list_services', arguments: {} };
}
