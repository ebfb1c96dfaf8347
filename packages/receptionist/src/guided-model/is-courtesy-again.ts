import type { TurnContext } from '@post/application';
import type { Message } from '@post/domain';
import { isCourtesy } from './read-wishes.ts';

/** Thanks after thanks that were answered already: one courtesy was enough, and silence is polite. */
export function isCourtesyAgain({ burst, history, dialogue }: TurnContext): boolean {
  if (dialogue.proposal !== null || (dialogue.offer?.options.length ?? 0) > 0) return false;
  const [asked, answered] = [history.at(-2), history.at(-1)];
  if (answered?.author !== 'cora' || asked?.author !== 'patient') return false;
  return [...burst, asked].every(isOnlyCourtesy);
}

function isOnlyCourtesy({ content, text }: Message): boolean {
  return content.kind === 'text' && isCourtesy(text ?? '');
}
