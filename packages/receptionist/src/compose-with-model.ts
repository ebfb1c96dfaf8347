import type { ComposedReply, ModelFailure, SettleOutcome, TurnContext, TurnTools, TurnUsage } from '@post/application';
import { type Desk, openDesk } from './desk.ts';
import { finishReply } from './finish-reply.ts';
import { groundedWords, UngroundedReplyError } from './grounding/grounded-words.ts';
import { PROMPT_VERSION } from './instructions/prompt-version.ts';
import { writeInstructions } from './instructions/write-instructions.ts';
import type { ReceptionistLog } from './log.ts';
import { type Meter, meteredModel } from './model/metered-model.ts';
import type { OpenedModel } from './model/open-model.ts';
import { priceOf } from './model/price-of.ts';
import { readModelFailure } from './model/read-model-failure.ts';

interface Attempt {
  readonly turn: TurnContext;
  readonly tools: TurnTools;
  readonly signal: AbortSignal;
  readonly model: OpenedModel;
  readonly log: ReceptionistLog;
}

type Tried =
  | { readonly kind: 'composed'; readonly reply: ComposedReply }
  /** What it did, if anything, stands; someone else must find the words. */
  | ({ readonly kind: 'failed'; readonly settlement: Promise<SettleOutcome> | null } & Taken);

type Taken = Pick<ComposedReply, 'usage' | 'endpoint'>;

/** A whole turn may take this many times the limit of one model call before the patient is served without it. */
const CALLS_IN_TIME = 2;

/**
 * Composes with the configured model. An endpoint that is down, slow or talks nonsense is noted and reported as failed;
 * failures of our own tools and the abort of the turn are thrown.
 */
export async function composeWithModel({ turn, tools, signal, model, log }: Attempt): Promise<Tried> {
  const deadline = AbortSignal.timeout(model.timeoutMs * CALLS_IN_TIME);
  const desk = openDesk(turn, tools, AbortSignal.any([signal, deadline]));
  const metered = meteredModel(await model.load());
  try {
    const brain = {
      model: metered.model,
      instructions: writeInstructions(desk),
      settings: model.outputLimit,
      readsHistory: true,
    };
    const { text, barred, replaced } = await groundedWords(desk, brain);
    const usage = { ...usageOf(model, metered.meter(), replaced ? 'ungrounded' : null), barred };
    const taken = { usage, endpoint: 'up' } as const;
    return { kind: 'composed', reply: finishReply(desk, { text, brain: 'model', draft: modelDraft(desk), ...taken }) };
  } catch (error) {
    signal.throwIfAborted();
    if (desk.failure) throw desk.failure;
    const failure = readModelFailure(error);
    log.warn(
      { conversationId: turn.claim.conversationId, failure, error: error instanceof Error ? error.name : typeof error },
      'the model endpoint failed; the guided model answers this turn',
    );
    // An act under way finishes before someone else speaks of it.
    desk.settlement?.catch(() => {});
    const endpoint = model.circuit() === 'closed' ? null : 'down';
    const barred = error instanceof UngroundedReplyError ? error.barred : [];
    const usage = { ...usageOf(model, metered.meter(), failure), barred };
    return { kind: 'failed', settlement: desk.settlement, usage, endpoint };
  }
}

function usageOf({ name }: OpenedModel, meter: Meter, modelFailure: ModelFailure | null): TurnUsage {
  const { requests, inputTokens, outputTokens } = meter;
  const costMicroUsd = priceOf(name, meter);
  return {
    model: name,
    promptVersion: PROMPT_VERSION,
    requests,
    inputTokens,
    outputTokens,
    costMicroUsd,
    modelFailure,
    barred: [],
  };
}

/** Enough for the guided model to pick up the thread, should the endpoint fail in the next turn. */
function modelDraft(desk: Desk): Record<string, unknown> {
  const found = desk.trace.findLast((entry) => entry.tool === 'find_times')?.arguments;
  if (!found || typeof found !== 'object') return {};
  const { service, moving } = found as { service?: string; moving?: string | null };
  const appointmentId = desk.handles.appointments.find(moving ?? null)?.id;
  if (appointmentId) return { task: 'moving', appointmentId };
  const serviceId = desk.handles.services.find(service ?? null)?.id;
  return serviceId ? { task: 'booking', serviceId } : {};
}
