import type { Ports } from '../ports/index.ts';
import type { TurnContext } from '../ports/receptionist.ts';
import { StaleTurnError, type TurnClaim } from '../ports/turn-queue.ts';
import { answerDeclinedMove } from '../replanning/answer-declined-move.ts';
import { answerDeclinedOffer } from '../waiting-list/answer-declined-offer.ts';
import { answerByRules } from './answer-by-rules.ts';
import { tellForgotten } from './answer-forgetting.ts';
import { answerIdentity } from './answer-identity.ts';
import { bindTurnTools } from './bind-turn-tools.ts';
import { commitReply } from './commit-reply.ts';
import { NO_FOLLOW_UP } from './follow-up.ts';
import { gatherTurn } from './gather-turn.ts';
import { hearFeedback } from './hear-feedback.ts';

export type TurnOutcome = 'replied' | 'nothing-to-answer' | 'listening' | 'stale' | 'busy';

/** Another run holds the lock of this contact: it is tried again after this long. */
const BUSY_RETRY_MS = 500;

/**
 * Answers everything a patient wrote since the last reply, exactly once: under the contact's lock, committing only
 * while the claim is current. Rejects with the abort reason when `signal` fires; the claim is then the caller's to give back.
 */
export async function answerPatient(ports: Ports, claim: TurnClaim, signal: AbortSignal): Promise<TurnOutcome> {
  try {
    const run = await ports.lock.withLock(claim, () => answer(ports, claim, signal));
    if (run.kind === 'done') return run.value;
    await ports.turns.giveBack(claim, BUSY_RETRY_MS);
    return 'busy';
  } catch (error) {
    if (error instanceof StaleTurnError) return 'stale';
    throw error;
  }
}

/** The words of a voice note are waited for this long; after that the patient is asked to write them. */
const LISTEN_AT_MOST_MS = 25_000;
const LISTEN_AGAIN_MS = 500;

async function isListening({ transcriber, media }: Ports, { claim, burst }: TurnContext): Promise<boolean> {
  const notes = burst.filter(({ content }) => content.kind === 'media' && content.media === 'audio');
  if (transcriber === null || notes.length === 0) return false;
  const ids = notes.map(({ id }) => id);
  return media.awaited(claim.clinicId, ids, LISTEN_AT_MOST_MS);
}

async function answer(ports: Ports, claim: TurnClaim, signal: AbortSignal): Promise<TurnOutcome> {
  const turn = await gatherTurn(ports, claim);
  if (turn.burst.length === 0) {
    await ports.turns.giveBack(claim, 0);
    return 'nothing-to-answer';
  }
  const rated = hearFeedback(turn);
  const said = rated?.reply ? { reply: rated.reply, followUp: NO_FOLLOW_UP } : null;
  const ruled =
    answerByRules(turn) ??
    said ??
    (await answerIdentity(ports, turn)) ??
    (await answerDeclinedMove(ports, turn)) ??
    (await answerDeclinedOffer(ports, turn));
  if (!ruled && (await isListening(ports, turn))) {
    await ports.turns.giveBack(claim, LISTEN_AGAIN_MS);
    return 'listening';
  }
  const { tools, followUp } = bindTurnTools(ports, turn);
  const reply = ruled?.reply ?? tellForgotten(turn, await ports.receptionist.compose(turn, tools, signal));
  signal.throwIfAborted();
  const left = ruled?.followUp ?? followUp();
  await commitReply(ports, turn, { reply, followUp: rated?.addTo(left) ?? left });
  return 'replied';
}
