import { type AgentInputItem, type Model, type ModelRequest, type protocol, Usage } from '@openai/agents';
import type { Desk } from '../desk.ts';
import { converse } from './converse.ts';
import type { Draft } from './draft.ts';
import { draftOf } from './draft-of.ts';
import { hear } from './hear.ts';
import type { Move, Scene, ToolCall } from './scene.ts';

type Step = protocol.AssistantMessageItem | protocol.FunctionCallItem;

export interface GuidedModel extends Model {
  /** What the conversation should remember; read it when the run is over. */
  draft(): Draft;
}

/**
 * A model without weights: it understands by rules and keeps its place in a generator, one for each turn. The SDK calls
 * it as it calls any model; a yielded tool call becomes a function call, whose output resumes the generator.
 */
export function createGuidedModel(desk: Desk): GuidedModel {
  const draft = draftOf(desk.turn.dialogue);
  const scene: Scene = { desk, heard: hear(desk.turn, draft), draft };
  const talk: Move = converse(scene);
  let calls = 0;

  function advance(request: ModelRequest): Step {
    request.signal?.throwIfAborted();
    const step = calls === 0 ? talk.next('') : talk.next(lastToolOutput(request.input));
    calls += 1;
    return step.done ? message(step.value) : functionCall(step.value, calls);
  }

  return {
    draft: () => scene.draft,
    getResponse: async (request) => ({ usage: new Usage(), output: [advance(request)] }),
    async *getStreamedResponse(request) {
      const output = [advance(request)];
      yield { type: 'response_started' };
      yield {
        type: 'response_done',
        response: {
          id: `guided-${calls}`,
          output,
          usage: { inputTokens: 0, outputTokens: 0, totalTokens: 0 },
        },
      };
    },
  };
}

function lastToolOutput(input: ModelRequest['input']): string {
  const items: readonly AgentInputItem[] = typeof input === 'string' ? [] : input;
  const item = items.findLast((one) => one.type === 'function_call_result');
  if (item?.type !== 'function_call_result') throw new Error('the agent loop came back without a tool result');
  const { output } = item;
  if (typeof output === 'string') return output;
  if (!Array.isArray(output) && output.type === 'text') return output.text;
  throw new Error('a tool answered with something else than text');
}

function message(text: string): Step {
  return { type: 'message', role: 'assistant', status: 'completed', content: [{ type: 'output_text', text }] };
}

function functionCall(call: ToolCall, serial: number): Step {
  return {
    type: 'function_call',
    callId: `guided-${serial}`,
    name: call.name,
    arguments: JSON.stringify(call.arguments),
    status: 'completed',
  };
}
