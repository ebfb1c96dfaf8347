import { type Dialogue, EMPTY_DIALOGUE, type Offer, type Option, type Proposal } from '@post/domain';
import type { ReachedConversation } from '../ports/jobs.ts';
import type { ClinicTransaction } from '../ports/store.ts';

export interface FirstWords {
  readonly reached: ReachedConversation;
  /** Nothing is written twice under one key of the clinic; ask `tx.effect` before reaching anybody. */
  readonly key: string;
  /** The whole message, given by what name Cora introduces herself; null to those who know her. */
  readonly say: (introducedAs: string | null) => string;
  /** What the patient's yes will do; null only tells, and what is open stays open. */
  readonly asks: Proposal | null;
  /** What else it puts to the patient in place of what was open: times to pick from, how a visit was. */
  readonly puts?: Partial<Pick<Dialogue, 'offer' | 'feedback'>>;
}

/**
 * Writes to a patient who did not write first: the message, the question it asks and the mark that it was sent belong to
 * the caller's transaction, so a job that dies is repeated whole or finds everything done.
 */
export async function writeFirst(tx: ClinicTransaction, { reached, key, say, asks, puts }: FirstWords): Promise<void> {
  const { clinic } = await tx.catalogue();
  const { dialogue } = reached;
  const asked = asks || puts ? { ...anew(dialogue), proposal: asks, ...puts } : dialogue;
  await tx.saveDialogue(reached.id, { ...asked, introduced: true });
  const text = say(dialogue.introduced ? null : clinic.assistantName);
  const message = await tx.queueUnasked(reached.id, {
    kind: 'reply',
    text,
    options: optionsOf(puts?.offer ?? null),
  });
  await tx.rememberEffect(key, { messageId: message.id });
  await tx.appendEvents('system', [{ kind: 'conversation.message', subjectId: reached.id }]);
}

/** Nothing open any more; how often somebody guessed at another person's data stays counted. */
function anew({ identity }: Dialogue): Dialogue {
  return identity ? { ...EMPTY_DIALOGUE, identity: { ...identity, open: false } } : EMPTY_DIALOGUE;
}

/** Without what they stand for, which stays with us. */
function optionsOf(offer: Offer | null): readonly Option[] {
  return (offer?.options ?? []).map(({ id, title, description }) => ({ id, title, description }));
}
