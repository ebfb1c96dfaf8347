import type { ComposedReply, SettleOutcome, TurnContext, TurnTools, TurnUsage } from '@post/application';
import { openDesk } from './desk.ts';
import { finishReply } from './finish-reply.ts';
import { groundGuided } from './grounding/grounded-words.ts';
import { createGuidedModel } from './guided-model/guided-model.ts';
import { runAgent } from './run-agent.ts';

/** Composes with the guided model; `settlement` is what another brain already did in this turn. */
export async function composeGuided(given: {
  readonly turn: TurnContext;
  readonly tools: TurnTools;
  readonly signal: AbortSignal;
  readonly settlement: Promise<SettleOutcome> | null;
  /** What was taken from a model that did not find the words. */
  readonly usage: TurnUsage;
  readonly endpoint: ComposedReply['endpoint'];
}): Promise<ComposedReply> {
  const desk = openDesk(given.turn, given.tools, given.signal);
  desk.settlement = given.settlement;
  const model = createGuidedModel(desk);
  const said = await runAgent(desk, { model, instructions: '', settings: {}, readsHistory: false });
  const { text, barred } = await groundGuided(desk, said);
  const { endpoint } = given;
  const usage = { ...given.usage, barred: [...given.usage.barred, ...barred] };
  return finishReply(desk, { text, brain: 'guided', draft: { ...model.draft() }, usage, endpoint });
}
