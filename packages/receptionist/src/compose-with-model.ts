import type { ComposedReply, SettleOutcome, TurnContext, TurnTools } from '@post/application';
import { type Desk, openDesk } from './desk.ts';
import { finishReply } from './finish-reply.ts';
import { writeInstructions } from './instructions/write-instructions.ts';
import type { ReceptionistLog } from './log.ts';
import { settleWords } from './model-words.ts';
import type { OpenedModel } from './open-model.ts';
import { runAgent } from './run-agent.ts';

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
  | { readonly kind: 'failed'; readonly settlement: Promise<SettleOutcome> | null };

/** A whole turn may take this many times the limit of one model call before the patient is served without it. */
const CALLS_IN_TIME = 2;

/**
 * Composes with the configured model. An endpoint that is down, slow or talks nonsense is noted and reported as failed;
 * failures of our own tools and the abort of the turn are thrown.
 */
export async function composeWithModel({ turn, tools, signal, model, log }: Attempt): Promise<Tried> {
  const deadline = AbortSignal.timeout(model.timeoutMs * CALLS_IN_TIME);
  const desk = openDesk(turn, tools, AbortSignal.any([signal, deadline]));
  try {
    const brain = { model: await model.load(), instructions: writeInstructions(desk), timeoutMs: model.timeoutMs };
    const composed = await runAgent(desk, brain);
    const text = settleWords(desk, composed.text);
    return {
      kind: 'composed',
      reply: finishReply(desk, { ...composed, text, brain: 'model', draft: modelDraft(desk) }),
    };
  } catch (error) {
    signal.throwIfAborted();
    if (desk.failure) throw desk.failure;
    log.warn(
      { conversationId: turn.claim.conversationId, error: error instanceof Error ? error.name : typeof error },
      'the model endpoint failed; the guided model answers this turn',
    );
    // An act under way finishes before someone else speaks of it.
    desk.settlement?.catch(() => {});
    return { kind: 'failed', settlement: desk.settlement };
  }
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
