import { type Tool, tool } from '@openai/agents';
import type { ZodObject } from 'zod';
import type { Desk } from '../desk.ts';
import { TOOLS } from './all-tools.ts';
import type { CoraTool } from './cora-tool.ts';

/** A turn that needs more calls than this is going in circles. */
const MOST_CALLS = 12;

/** The tools as the SDK wants them, bound to one turn; each call is recorded. */
export function agentTools(desk: Desk): Tool[] {
  return Object.values(TOOLS).map((coraTool) => bind(desk, coraTool as CoraTool<ZodObject, unknown>));
}

function bind(desk: Desk, coraTool: CoraTool): Tool {
  return tool({
    name: coraTool.name,
    description: coraTool.description,
    parameters: coraTool.parameters,
    // A failure under a tool is ours, not something for a model to talk about: it ends the run.
    errorFunction: null,
    execute: (args) => call(desk, coraTool, args),
  });
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
