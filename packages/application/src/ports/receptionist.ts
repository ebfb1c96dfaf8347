import type {
  Appointment,
  Catalogue,
  Contact,
  Dialogue,
  LinkedPatient,
  Memory,
  Message,
  NewMemory,
  Option,
  Permission,
  Remembered,
} from '@post/domain';
import type { Temporal } from 'temporal-polyfill';
import type { TurnTools } from '../conversations/turn-tools.ts';
import type { Task } from './task.ts';
import type { ToolTrace } from './tool-trace.ts';
import type { TurnClaim } from './turn-queue.ts';
import type { TurnUsage } from './turn-record.ts';

/** All that a turn knows before anyone composes a word. */
export interface TurnContext {
  readonly claim: TurnClaim;
  readonly now: Temporal.Instant;
  readonly catalogue: Catalogue;
  readonly contact: Contact;
  readonly patients: readonly LinkedPatient[];
  /** Future, active, of these patients; soonest first. */
  readonly appointments: readonly Appointment[];
  /** What this contact told or staff noted about them, this burst included. Data, never instructions. */
  readonly memories: readonly Remembered[];
  readonly memoryNews: MemoryNews;
  /** What this contact allowed and took back, oldest first. */
  readonly permissions: readonly Permission[];
  /** What staff still owe this conversation. */
  readonly openTasks: readonly Task[];
  /** What was said before this burst, oldest first. */
  readonly history: readonly Message[];
  /** What the patient wrote and nobody answered yet, oldest first; never empty. */
  readonly burst: readonly Message[];
  readonly dialogue: Dialogue;
  /** The patient's explicit answer to `dialogue.proposal`, recognised by code; null when there is none. */
  readonly answer: 'yes' | 'no' | null;
}

/** What a burst adds to and takes from what is remembered. */
export interface MemoryNews {
  readonly remember: readonly NewMemory[];
  readonly forget: readonly Memory[];
  /** The burst says nothing else. */
  readonly alone: boolean;
}

export interface ComposedReply {
  /** Empty when there is nothing to say. */
  readonly text: string;
  readonly options: readonly Option[];
  /** What the conversation remembers from here on. */
  readonly dialogue: Dialogue;
  readonly brain: 'guided' | 'model' | 'rules';
  readonly trace: readonly ToolTrace[];
  readonly usage: TurnUsage;
  /** What the turn learnt of the model endpoint; `down` once it failed so often that it is left alone. */
  readonly endpoint: 'up' | 'down' | null;
}

/** Cora's voice: words and tool calls, no authority of her own. */
export interface Receptionist {
  /** Composes one reply to the burst; rejects with the abort reason when `signal` fires. */
  compose(turn: TurnContext, tools: TurnTools, signal: AbortSignal): Promise<ComposedReply>;
}
