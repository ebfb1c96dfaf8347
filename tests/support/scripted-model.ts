import type { ModelScript } from './openai-server.ts';
import type { ModelAnswer, ModelCall } from './openai-wire.ts';

/** What a scripted model does after reading one burst: its tool calls in order, then its words. */
export type Plan = readonly PlanStep[];

type PlanStep = (call: ModelCall, result: ToolResult) => ModelAnswer;

/** The fields of our tools' results that a script reads. */
export interface ToolResult {
  readonly ok?: boolean;
  readonly say?: string;
  readonly reasons?: readonly string[];
  readonly times?: readonly {
    readonly number: number;
    readonly words: string;
    readonly date: string;
    readonly time: string;
  }[];
  readonly appointments?: readonly { readonly number: number; readonly words: string }[];
  readonly services?: readonly { readonly name: string; readonly price: string | null }[];
  readonly passages?: readonly { readonly text: string }[];
}

/**
 * A model that behaves as a good one would: it finds its plan by what the patient wrote last and works it off step by
 * step, with handles read from its instructions and words from the tools' results. A forced tool is called first.
 */
export function scriptedModel(plans: Readonly<Record<string, Plan>>): ModelScript {
  return (call) => {
    const lastUser = call.items.findLastIndex((item) => item.kind === 'user');
    const heard = call.items[lastUser];
    const results = call.items.slice(lastUser + 1).filter((item) => item.kind === 'tool-result');
    const last = results.at(-1);
    const result: ToolResult = last?.kind === 'tool-result' ? JSON.parse(last.output) : {};
    if (call.forcedTool) return { kind: 'call', name: call.forcedTool, arguments: {} };
    if (result.say !== undefined) return { kind: 'say', text: result.say };
    const plan = heard?.kind === 'user' ? plans[heard.text] : undefined;
    const step = plan?.[results.length];
    if (!step) return { kind: 'say', text: 'Desculpe, não entendi. Pode dizer de outro jeito?' };
    return step(call, result);
  };
}

/** A step that calls a tool; handles are looked up by the names that the instructions show. */
export function calls(name: string, args: (handle: (name: string) => string) => Record<string, unknown>): PlanStep {
  return (call) => ({ kind: 'call', name, arguments: args((shown) => handleOf(call, shown)) });
}

/** A step that speaks. */
export function says(words: string | ((result: ToolResult) => string)): PlanStep {
  return (_call, result) => ({ kind: 'say', text: typeof words === 'string' ? words : words(result) });
}

/** Times as a list, with the reasons before them when they are not what was asked for. */
export const saysTimes: PlanStep = says((result) => {
  const lines = (result.times ?? []).map((time) => `${time.number}. ${time.words}`);
  return [...(result.reasons ?? []).map((reason) => `Não dá: ${reason}.`), ...lines].join('\n');
});

function handleOf(call: ModelCall, shown: string): string {
  const line = call.instructions.split('\n').find((one) => one.startsWith('- ') && one.includes(shown));
  const handles = [...(line ?? '').matchAll(/\b([spak]\d+) /g)].map((match) => match[1] ?? '');
  const exact = new RegExp(`\\b([spak]\\d+) "?${shown.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).exec(call.instructions);
  const handle = exact?.[1] ?? handles[0];
  if (!handle) throw new Error('the instructions show no such name');
  return handle;
}
