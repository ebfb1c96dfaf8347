import type { TurnContext } from '@post/application';
import { type OptionMeaning, parsePick } from '@post/domain';

/** "Às 3" is a time of day, whatever the list. */
const TIME_OF_DAY = /(?:^|\s)(?:às|as)\s+\d/i;

/** What a number picks from the last list, and from no other; yes and no are never picked by number. */
export function readPicked(turn: TurnContext, raw: string): OptionMeaning | null {
  const options = turn.dialogue.offer?.options ?? [];
  const number = options.length > 0 && !TIME_OF_DAY.test(raw) ? parsePick(raw, options.length) : null;
  const meaning = number === null ? undefined : options[number - 1]?.meaning;
  return meaning === undefined || meaning.kind === 'answer' ? null : meaning;
}
