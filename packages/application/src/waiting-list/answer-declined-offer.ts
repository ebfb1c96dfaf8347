import { sayStillWaiting } from '@post/domain';
import { NO_FOLLOW_UP } from '../conversations/follow-up.ts';
import type { RuledReply } from '../conversations/ruled-reply.ts';
import { rulesReply } from '../conversations/rules-reply.ts';
import type { Ports } from '../ports/index.ts';
import type { TurnContext } from '../ports/receptionist.ts';

/** "Não, obrigada, nesse dia eu não posso": with more words a wish of its own may be in them. */
const WORDS_OF_A_NO = 8;

/** A no to a freed time that was offered: it goes to the next one, and the wish waits on. Null when that is not what was answered. */
export async function answerDeclinedOffer(ports: Pick<Ports, 'store'>, turn: TurnContext): Promise<RuledReply | null> {
  const { proposal } = turn.dialogue;
  if (turn.answer !== 'no' || (proposal?.kind !== 'book' && proposal?.kind !== 'move')) return null;
  const said = turn.burst.map(({ text }) => text ?? '').join(' ');
  if (said.trim().split(/\s+/).length > WORDS_OF_A_NO) return null;
  const { clinicId, conversationId } = turn.claim;
  const offer = await ports.store.read(clinicId, (reader) => reader.openOfferIn(conversationId));
  if (offer?.startsAt.toString() !== proposal.startsAt) return null;
  return { reply: rulesReply(turn, sayStillWaiting()), followUp: { ...NO_FOLLOW_UP, declinedOffer: offer } };
}
