import type { SettleOutcome, ToolTrace, TurnContext, TurnTools } from '@post/application';
import type { MemoryWish, Offer, OptionMeaning, Proposal } from '@post/domain';
import { createHandles, type Handles } from './handles.ts';

/**
 * The working surface of one turn: what the tools did so far. Hand-over and questions for staff are kept here until the
 * reply stands, so that a run which is thrown away leaves nothing for staff.
 */
export interface Desk {
  readonly turn: TurnContext;
  readonly tools: TurnTools;
  readonly handles: Handles;
  readonly signal: AbortSignal;
  readonly trace: ToolTrace[];
  readonly questions: string[];
  readonly memories: MemoryWish[];
  /** Put to the patient by this turn's reply; a yes in the next turn means this. */
  proposal: Proposal | null;
  /** `as-before` until a tool puts choices to the patient, or takes them back. */
  offer: Offer | null | 'as-before';
  /** The one act of this turn, shared by the brains that may compose it. */
  settlement: Promise<SettleOutcome> | null;
  handOverReason: string | null;
  /** The first error thrown under a tool: the turn failed, whatever the model made of it. */
  failure: Error | null;
}

export function openDesk(turn: TurnContext, tools: TurnTools, signal: AbortSignal): Desk {
  return {
    turn,
    tools,
    handles: createHandles(turn),
    signal,
    trace: [],
    questions: [],
    memories: [],
    proposal: null,
    offer: 'as-before',
    settlement: null,
    handOverReason: null,
    failure: null,
  };
}

/** A choice as it will be shown; `title` is cut to what the shortest list row can hold. */
export interface Choice {
  readonly title: string;
  readonly description: string | null;
  readonly meaning: OptionMeaning;
}

const TITLE_LIMIT = 24;
const DESCRIPTION_LIMIT = 72;

/**
 * Puts choices to the patient, replacing those of this turn. The claim's epoch makes the ids new in the conversation:
 * it is raised by every claim, so a tap on an earlier list is recognised as old.
 */
export function offerChoices(desk: Desk, choices: readonly Choice[]): void {
  const offerId = desk.turn.claim.epoch.toString(36);
  const options = choices.map((choice, index) => ({
    id: `${offerId}:${index + 1}`,
    title: cut(choice.title, TITLE_LIMIT),
    description: choice.description === null ? null : cut(choice.description, DESCRIPTION_LIMIT),
    meaning: choice.meaning,
  }));
  desk.offer = options.length > 0 ? { options } : null;
}

function cut(text: string, limit: number): string {
  const letters = [...text];
  return letters.length <= limit
    ? text
    : `${letters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}
