import type { ComposedReply } from '@post/application';
import type { Dialogue, Offer } from '@post/domain';
import type { Desk } from './desk.ts';
import { aimOf, readTap } from './guided-model/read-taps.ts';
import { sayIntroduction } from './words/say-introduction.ts';

interface Finished {
  readonly text: string;
  readonly brain: 'guided' | 'model';
  readonly draft: Readonly<Record<string, unknown>>;
  readonly usage: ComposedReply['usage'];
  readonly endpoint: ComposedReply['endpoint'];
}

/** Turns words and a desk into the reply of the turn; what was kept back for staff is passed on now that the reply stands. */
export function finishReply(desk: Desk, finished: Finished): ComposedReply {
  for (const question of desk.questions) desk.tools.askStaff(question);
  for (const wish of desk.memories) desk.tools.remember(wish);
  if (desk.handOverReason !== null) desk.tools.handOver(desk.handOverReason);
  const offer = standingOffer(desk);
  const shown = desk.offer === 'as-before' ? null : desk.offer;
  return {
    text: introduced(desk, finished.text),
    options: (shown?.options ?? []).map(({ id, title, description }) => ({ id, title, description })),
    dialogue: {
      proposal: desk.proposal,
      offer,
      introduced: true,
      draft: { ...finished.draft, ...chosenOption(desk) },
      ...askedNoMore(desk),
    },
    brain: finished.brain,
    trace: [...desk.trace],
    usage: finished.usage,
    endpoint: finished.endpoint,
  };
}

/** A list stays open while nothing newer was put to the patient; yes and no stand and fall with their proposal. */
function standingOffer(desk: Desk): Offer | null {
  if (desk.offer !== 'as-before') return desk.offer;
  const { dialogue, answer } = desk.turn;
  if (answer !== null || desk.handOverReason !== null) return null;
  const isAnswer = dialogue.offer?.options.some((option) => option.meaning.kind === 'answer') ?? false;
  return isAnswer ? null : dialogue.offer;
}

/** Remembers which option was tapped last, so that a second tap on it is no riddle while its proposal is pending. */
function chosenOption({ turn }: Desk): Dialogue['draft'] {
  const tap = readTap(turn);
  if (tap?.kind === 'current' && tap.meaning.kind !== 'answer')
    return { chosen: { id: tap.id, of: aimOf(tap.meaning) } };
  return turn.answer === null && turn.dialogue.draft.chosen !== undefined ? { chosen: turn.dialogue.draft.chosen } : {};
}

/** Proof that was asked for is waited for in the next words only; how often it failed stays. */
function askedNoMore({ turn }: Desk): Pick<Dialogue, 'identity'> {
  const { identity } = turn.dialogue;
  return identity ? { identity: { ...identity, open: false } } : {};
}

function introduced(desk: Desk, text: string): string {
  const { dialogue, catalogue } = desk.turn;
  if (dialogue.introduced || text === '') return text;
  const says = text.includes(catalogue.clinic.assistantName) && /virtual/i.test(text);
  return says ? text : `${sayIntroduction(catalogue.clinic)}\n\n${text}`;
}
