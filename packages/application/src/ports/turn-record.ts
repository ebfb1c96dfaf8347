import type { MessageId, Temporal, TurnId } from '@post/domain';
import type { ToolTrace } from './tool-trace.ts';

/** Why the words of a configured model were not used. */
export type ModelFailure =
  | 'unreachable'
  | 'timeout'
  | 'rate-limited'
  | 'refused'
  | 'server-error'
  | 'nonsense'
  | 'too-many-calls'
  /** It went on claiming what nothing was behind. */
  | 'ungrounded'
  /** It failed so often in a row that it was not asked at all. */
  | 'circuit-open';

/** A claim of a model's words that was not let out, because nothing was behind it. */
export interface BarredClaim {
  /** As the grounding gate classifies it: date, price, act, … */
  readonly kind: string;
  readonly claim: string;
}

/** What a turn took from a model. */
export interface TurnUsage {
  /** As configured; null when no model was asked. */
  readonly model: string | null;
  /** Names the instructions and tools that the model was given; null when none was asked. */
  readonly promptVersion: string | null;
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Millionths of a US dollar; null when the price of the model is not known. */
  readonly costMicroUsd: number | null;
  readonly modelFailure: ModelFailure | null;
  readonly barred: readonly BarredClaim[];
}

export const NO_MODEL_USED: TurnUsage = {
  model: null,
  promptVersion: null,
  requests: 0,
  inputTokens: 0,
  outputTokens: 0,
  costMicroUsd: null,
  modelFailure: null,
  barred: [],
};

/** What is kept of a turn, for whoever asks why Cora said something. */
export interface TurnRecord {
  readonly brain: 'guided' | 'model' | 'rules';
  readonly outcome: 'replied' | 'silent';
  readonly trace: readonly ToolTrace[];
  readonly usage: TurnUsage;
}

/** A turn as it was committed. */
export interface StoredTurn extends TurnRecord {
  readonly id: TurnId;
  /** The message that it wrote; null when it was silent. */
  readonly replyId: MessageId | null;
  readonly startedAt: Temporal.Instant;
  /** From taking the conversation to the committed reply. */
  readonly latencyMs: number;
}
