import { Agent, type Model, type ModelSettings, Runner } from '@openai/agents';
import type { Desk } from './desk.ts';
import { messageSession } from './message-session.ts';
import { sayMessage } from './say-message.ts';
import { AGENT_TOOLS } from './tools/agent-tools.ts';

/** Model calls in one turn: find, propose, speak, and room for two corrections. */
const MOST_MODEL_CALLS = 8;

export interface Brain {
  readonly model: Model;
  readonly instructions: string;
  readonly settings: ModelSettings;
  /** What was said before is sent along; a brain that reads it at the desk needs no copy. */
  readonly readsHistory: boolean;
}

const RUNNER = new Runner({ tracingDisabled: true, traceIncludeSensitiveData: false });

/** Lets a brain compose the words of one reply with the tools of the desk; a correction follows what the patient said. */
export async function runAgent(desk: Desk, brain: Brain, correction: string | null = null): Promise<string> {
  const { turn } = desk;
  const settling = turn.answer === 'yes' && desk.settlement === null ? turn.dialogue.proposal?.kind : undefined;
  const agent = new Agent<Desk>({
    name: turn.catalogue.clinic.assistantName,
    instructions: brain.instructions,
    model: brain.model,
    tools: AGENT_TOOLS,
    modelSettings: {
      parallelToolCalls: false,
      store: false,
      // A yes was said: the first thing that happens is what was agreed.
      ...(settling ? { toolChoice: settling } : {}),
      ...brain.settings,
    },
  });
  try {
    const said = turn.burst.map(sayMessage).join('\n');
    const result = await RUNNER.run(agent, correction === null ? said : `${said}\n\n${correction}`, {
      ...(brain.readsHistory ? { session: messageSession(turn.claim.conversationId, turn.history) } : {}),
      context: desk,
      maxTurns: MOST_MODEL_CALLS,
      signal: desk.signal,
    });
    return result.finalOutput ?? '';
  } catch (error) {
    desk.signal.throwIfAborted();
    throw desk.failure ?? error;
  }
}
