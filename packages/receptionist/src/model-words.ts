import type { Proposal } from '@post/domain';
import type { Desk } from './desk.ts';
import { readWishes } from './guided-model/read-wishes.ts';
import { putAgain } from './tools/propose.ts';
import { UnusableReplyError } from './unusable-reply-error.ts';
import { sayProposal } from './words/say-proposal.ts';

/**
 * Completes a model's grounded words: an act that was agreed must have been done, a proposal must be said in full, an
 * offer must show its times, and what is pending stays asked. Throws when the act was not done.
 */
export function settleWords(desk: Desk, text: string): string {
  const { turn } = desk;
  if (turn.answer === 'yes' && turn.dialogue.proposal && !desk.settlement) {
    throw new UnusableReplyError('the model did not do what the patient said yes to');
  }
  if (desk.proposal)
    return saysProposal(text, sayProposal(turn, desk.proposal)) ? text : sayProposal(turn, desk.proposal);
  if (desk.offer !== 'as-before') return withTimes(desk, text);
  return stillPending(desk, text);
}

/** Every day, time and quoted name of the exact words must be in what the model says. */
function saysProposal(text: string, exact: string): boolean {
  const facts = exact.match(/\d{2}\/\d{2}|\d{2}:\d{2}|(?<=Paciente: ).+/g) ?? [];
  return facts.every((fact) => text.toLowerCase().includes(fact.toLowerCase()));
}

function withTimes(desk: Desk, text: string): string {
  const options = desk.offer === 'as-before' ? [] : (desk.offer?.options ?? []);
  const hidden = options.filter((option) => !text.includes(option.title.slice(-5)));
  if (hidden.length === 0 || options.some((option) => option.meaning.kind !== 'time')) return text;
  const lines = options.map((option, index) => `${index + 1}. ${option.title} (${option.description ?? ''})`);
  return `${text}\n\n${lines.join('\n')}`;
}

/** A question about something else leaves the proposal open; it is asked again, so that the next yes is to known words. */
function stillPending(desk: Desk, text: string): string {
  const pending: Proposal | null = desk.turn.answer === null ? desk.turn.dialogue.proposal : null;
  if (!pending || desk.handOverReason || (pending.kind === 'confirm' && isNote(desk))) return text;
  const { say } = putAgain(desk, pending);
  return saysProposal(text, say) ? text : `${text}\n\n${say}`;
}

/** "Chego dez minutos atrasado" says all there is to say about a reminder: asking again would not be listening. */
function isNote({ turn }: Desk): boolean {
  const said = turn.burst.map(({ text }) => text ?? '').join('\n');
  return readWishes(said, said).has('note');
}
