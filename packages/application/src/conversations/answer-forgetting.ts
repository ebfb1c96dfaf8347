import { type Memory, type MemoryValue, type Professional, sayDayPart, sayList } from '@post/domain';
import type { ComposedReply, TurnContext } from '../ports/receptionist.ts';
import { NO_FOLLOW_UP } from './follow-up.ts';
import type { RuledReply } from './ruled-reply.ts';
import { rulesReply } from './rules-reply.ts';

/** "Esqueça isso", and nothing else: said so. What was offered stays offered. */
export function answerForgetting(turn: TurnContext): RuledReply | null {
  const { memoryNews, dialogue } = turn;
  if (memoryNews.forget.length === 0 || !memoryNews.alone) return null;
  const next = dialogue.offer ? 'Quer que eu veja outros dias ou horários?' : 'Posso ajudar com mais alguma coisa?';
  const reply = rulesReply(turn, `${sayForgotten(memoryNews.forget, turn.catalogue.professionals)} ${next}`);
  return { reply: { ...reply, dialogue: { ...dialogue, introduced: true } }, followUp: NO_FOLLOW_UP };
}

/** A reply to something else says first what was forgotten. */
export function tellForgotten(turn: TurnContext, reply: ComposedReply): ComposedReply {
  const { forget } = turn.memoryNews;
  if (forget.length === 0 || reply.brain === 'rules') return reply;
  return { ...reply, text: `${sayForgotten(forget, turn.catalogue.professionals)}\n\n${reply.text}` };
}

function sayForgotten(memories: readonly Memory[], professionals: readonly Professional[]): string {
  const things = new Set(memories.map(({ value }) => thingOf(value, professionals)));
  return `Pronto, esqueci ${sayList([...things])}.`;
}

function thingOf(value: MemoryValue, professionals: readonly Professional[]): string {
  switch (value.key) {
    case 'part-of-day':
      return `a preferência ${sayDayPart(value.part)}`;
    case 'not-weekdays':
      return 'os dias em que você não podia';
    case 'professional': {
      const name = professionals.find(({ id }) => id === value.professionalId)?.name;
      return name ? `a preferência por ${name}` : 'a preferência de profissional';
    }
    case 'call-me':
      return `que era para chamar você de ${value.name}`;
    default:
      return 'o que estava anotado';
  }
}
