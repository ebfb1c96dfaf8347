import type { TurnContext } from '@post/application';
import { normalizeText, type Professional } from '@post/domain';
import { sayMessage } from '../say-message.ts';
import type { Draft } from './draft.ts';
import { hearPerson } from './hear-person.ts';
import { hearServices } from './hear-services.ts';
import { hearWhen } from './hear-when.ts';
import { type Heard, NOTHING_SAID, type WhenHeard } from './heard.ts';
import { readPicked } from './read-picked.ts';
import { readTap } from './read-taps.ts';
import { readWishes } from './read-wishes.ts';

/** Reads one burst: all its messages together, in order. */
export function hear(turn: TurnContext, draft: Draft): Heard {
  const raw = wordsOf(turn);
  const person = hearPerson(turn, draft, raw);
  const rest = withoutDaysRefused(turn, without(raw, person.name));
  const plain = normalizeText(rest);
  const tap = readTap(turn);
  const picked = tap?.kind === 'current' ? tap.meaning : readPicked(turn, raw);
  return {
    raw,
    intents: picked?.kind === 'wish' ? new Set([picked.wish]) : readWishes(rest, raw),
    services: hearServices(turn, draft, plain),
    professional: hearProfessional(turn, plain),
    ...(picked
      ? { whole: NOTHING_SAID, beforeTarget: NOTHING_SAID, target: NOTHING_SAID }
      : hearTimes(turn, draft, rest)),
    ...person,
    tap,
    picked: picked?.kind === 'wish' ? null : picked,
    onlyMedia: raw === '' && tap === null ? mediaKind(turn) : null,
  };
}

/** What was written; a tap counts by what it stands for, media by its caption. */
function wordsOf({ burst }: TurnContext): string {
  const words = burst.map((message) => {
    const { kind } = message.content;
    if (kind === 'choice') return '';
    return kind === 'text' || kind === 'poll-vote' ? sayMessage(message) : (message.text ?? '');
  });
  return words
    .filter((text) => text.trim() !== '')
    .join('\n')
    .trim();
}

/** A name may sound like a professional's or a day's; what was read as a name is read as nothing else. */
function without(raw: string, name: string | null): string {
  const at = name === null ? -1 : raw.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? raw : `${raw.slice(0, at)} ${raw.slice(at + (name?.length ?? 0))}`;
}

/** "Não consigo às terças" names days to keep away from, not the days of this booking. */
function withoutDaysRefused({ memoryNews }: TurnContext, text: string): string {
  if (!memoryNews.remember.some(({ value }) => value.key === 'not-weekdays')) return text;
  const days = '(?:segunda|ter[çc]a|quarta|quinta|sexta|s[áa]bado|domingo)';
  return text.replace(new RegExp(`[^,.;!?\\n]*\\b(?:n[ãa]o|nunca|n)\\b[^,.;!?\\n]*${days}[^,.;!?\\n]*`, 'gi'), ' ');
}

function mediaKind({ burst }: TurnContext): string | null {
  const content = burst.at(-1)?.content;
  if (!content || content.kind === 'reply') return null;
  return content.kind === 'media' ? content.media : content.kind;
}

function hearProfessional(turn: TurnContext, plain: string): Professional | null {
  const named = turn.catalogue.professionals.filter((one) => {
    const words = normalizeText(one.name)
      .replace(/^dra?\.?\s+/, '')
      .split(' ')
      .filter(Boolean);
    if (plain.includes(words.join(' '))) return true;
    return words.some((word) => new RegExp(`\\b(?:dra?\\.?|doutora?|com(?:\\s+[ao])?)\\s+${word}\\b`).test(plain));
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** For a move: "a de terça para quinta às 10h" tells which on the left and where to on the right. */
function hearTimes(turn: TurnContext, draft: Draft, raw: string): Pick<Heard, 'whole' | 'beforeTarget' | 'target'> {
  const whole = hearWhen(turn, raw);
  const split = /^(.*?)\b(?:para|pra|pro|p\/)\s+(.*)$/is.exec(raw);
  const right = split?.[2] ? hearWhen(turn, split[2]) : NOTHING_SAID;
  if (split && saysSomething(right)) return { whole, beforeTarget: hearWhen(turn, split[1] ?? ''), target: right };
  const isAnswer = draft.task === 'moving' && draft.asked === 'when';
  const pointsAtIt = /\b(?:consulta|hor[áa]rio|sess[ãa]o|atendimento|a|o)\s+(?:marcad[ao]\s+)?(?:de|do|da|das|dos)\s/i;
  if (!isAnswer && pointsAtIt.test(raw)) return { whole, beforeTarget: whole, target: NOTHING_SAID };
  return { whole, beforeTarget: NOTHING_SAID, target: whole };
}

export function saysSomething(when: WhenHeard): boolean {
  return [when.from, when.time, when.after, when.before, when.problem].some((part) => part !== null);
}
