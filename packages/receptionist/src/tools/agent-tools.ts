import { type RunContext, type Tool, tool } from '@openai/agents';
import type { ZodObject } from 'zod';
import type { Desk } from '../desk.ts';
import { TOOLS } from './all-tools.ts';
import type { CoraTool } from './cora-tool.ts';

/** A turn that needs more calls than this is going in circles. */
const MOST_CALLS = 12;

/** The tools as the SDK wants them; each call works on the desk that the run brings as its context, and is recorded there. */
export const AGENT_TOOLS: Tool<Desk>[] = Object.values(TOOLS).map((coraTool) =>
  served(coraTool as CoraTool<ZodObject, unknown>),
);

function served(coraTool: CoraTool): Tool<Desk> {
  return tool<ZodObject, Desk, string>({
    name: coraTool.name,
    description: coraTool.description,
    parameters: coraTool.parameters,
    errorFunction: (run, error) => tellOrThrow(deskOf(run), error),
    execute: (args, run) => call(deskOf(run), coraTool, args),
  });
}

/** A failure under a tool is ours and ends the run; arguments that fit no schema are the model's to write again. */
function tellOrThrow(desk: Desk, error: unknown): string {
  desk.signal.throwIfAborted();
  if (desk.failure) throw desk.failure;
  const name = error instanceof Error ? error.name : typeof error;
  desk.trace.push({ tool: 'unreadable', arguments: null, result: name });
  return JSON.stringify({ ok: false, problem: 'Those arguments do not fit the schema of the tool: call it again.' });
}

function deskOf(run: RunContext<Desk> | undefined): Desk {
  if (!run) throw new Error('a tool was called outside of a run');
  return run.context;
}

async function call(desk: Desk, coraTool: CoraTool, args: Record<string, unknown>): Promise<string> {
  desk.signal.throwIfAborted();
  if (desk.trace.length >= MOST_CALLS) return JSON.stringify({ ok: false, problem: 'Too many calls: answer now.' });
  try {
    const result = await coraTool.run(desk, args);
    desk.trace.push({ tool: coraTool.name, arguments: args, result });
    return JSON.stringify(result);
  } catch (error) {
    desk.failure ??= error instanceof Error ? error : new Error(`tool ${coraTool.name} failed`, { cause: error });
    throw desk.failure;
  }
}
