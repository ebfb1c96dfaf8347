import type { ClinicId, ConversationId, Temporal, TurnId } from '@post/domain';
import type { Store } from '../ports/store.ts';
import type { TurnClaim } from '../ports/turn-queue.ts';
import { type Arm, type ArmPorts, type PlayedTurn, replayArm } from './replay-arm.ts';
import type { ReplayChange } from './replay-change.ts';
import { compareOutcomes, type ReplayedOutcome } from './replayed-outcome.ts';
import { inShadow } from './shadow-store.ts';

export interface ReplayRequest {
  readonly clinicId: ClinicId;
  readonly conversationId: ConversationId;
  readonly change: ReplayChange;
  /** The moment at which every turn plays; null: each when it was written. */
  readonly asOf: Temporal.Instant | null;
}

export type Replay =
  | { readonly kind: 'unknown-conversation' }
  | { readonly kind: 'same'; readonly turns: number }
  | {
      readonly kind: 'other-words' | 'other-acts';
      /** Which turn is the first that differs, from 1 on. */
      readonly turn: number;
      readonly said: readonly (string | null)[];
      readonly before: ReplayedOutcome;
      readonly after: ReplayedOutcome;
    };

/** No run has this id: a replay claims nothing. */
const NO_TURN = '00000000-0000-0000-0000-000000000000' as TurnId;

/**
 * Plays a stored conversation twice, as the house is and with a change, and tells the first turn that differs; after it
 * the patient would have written something else. Nothing is written or sent: both runs end in a rolled-back transaction.
 */
export async function replayConversation(
  ports: ArmPorts & { readonly store: Store },
  { clinicId, conversationId, change, asOf }: ReplayRequest,
  signal: AbortSignal,
): Promise<Replay> {
  const conversation = await ports.store.read(clinicId, (reader) => reader.conversation(conversationId));
  if (!conversation) return { kind: 'unknown-conversation' };
  const { channelId, contactId } = conversation;
  const claim: TurnClaim = { clinicId, conversationId, channelId, contactId, turnId: NO_TURN, epoch: 0 };
  const arm: Omit<Arm, 'change'> = { ports, claim, asOf, signal };
  const before = await inShadow(ports.store, clinicId, (tx) => replayArm(tx, { ...arm, change: {} }));
  const after = await inShadow(ports.store, clinicId, (tx) => replayArm(tx, { ...arm, change }));
  return firstDifference(before, after);
}

function firstDifference(before: readonly PlayedTurn[], after: readonly PlayedTurn[]): Replay {
  for (const [index, { burst, outcome }] of before.entries()) {
    const other = after[index]?.outcome;
    const kind = other ? compareOutcomes(outcome, other) : 'same';
    if (!other || kind === 'same') continue;
    return { kind, turn: index + 1, said: burst.messages.map(({ text }) => text), before: outcome, after: other };
  }
  return { kind: 'same', turns: before.length };
}
