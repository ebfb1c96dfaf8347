import type { TurnContext } from '@post/application';
import type { OptionMeaning } from '@post/domain';

export type Tap =
  | { readonly kind: 'current'; readonly meaning: OptionMeaning }
  /** The option that led to the pending proposal, tapped once more. */
  | { readonly kind: 'again' }
  | { readonly kind: 'old' };

/** The last tap of the burst, read against the last list only; null when nothing was tapped. */
export function readTap({ burst, dialogue }: TurnContext): Tap | null {
  const tapped = burst.findLast((message) => message.content.kind === 'choice')?.content;
  if (tapped?.kind !== 'choice') return null;
  const option = dialogue.offer?.options.find((one) => one.id === tapped.id);
  if (option) return { kind: 'current', meaning: option.meaning };
  if (dialogue.proposal && dialogue.draft.chosen === tapped.id) return { kind: 'again' };
  return { kind: 'old' };
}

/** The burst says nothing but taps that no longer stand for anything. */
export function onlyOldTaps(turn: TurnContext): boolean {
  const tap = readTap(turn);
  return tap !== null && tap.kind !== 'current' && turn.burst.every((message) => message.content.kind === 'choice');
}
