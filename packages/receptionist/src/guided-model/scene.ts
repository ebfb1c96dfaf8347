import type { Desk } from '../desk.ts';
import type { ToolArguments, ToolName, ToolResult } from '../tools/all-tools.ts';
import type { Draft } from './draft.ts';
import type { Heard } from './heard.ts';

/** One turn as the guided model sees it; moves fill in the draft. */
export interface Scene {
  readonly desk: Desk;
  readonly heard: Heard;
  draft: Draft;
}

export interface ToolCall {
  readonly name: ToolName;
  readonly arguments: unknown;
}

/** A step of the conversation: it asks for tool calls one after another and ends in what is said. */
export type Move<Said = string> = Generator<ToolCall, Said, string>;

/** Calls a tool through the agent loop and reads what came back. */
export function* use<Name extends ToolName>(name: Name, args: ToolArguments<Name>): Move<ToolResult<Name>> {
  const output = yield { name, arguments: args };
  const result: ToolResult<Name> = JSON.parse(output);
  return result;
}

export function learn(scene: Scene, change: Partial<Draft>): void {
  scene.draft = { ...scene.draft, ...change };
}
