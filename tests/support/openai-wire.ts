/** What a model was asked, the same for both of OpenAI's APIs. */
export interface ModelCall {
  readonly api: 'responses' | 'chat_completions';
  readonly model: string;
  readonly instructions: string;
  readonly items: readonly ModelItem[];
  readonly tools: readonly string[];
  /** The tool the caller insists on; null when the model may choose. */
  readonly forcedTool: string | null;
  readonly stream: boolean;
}

export type ModelItem =
  | { readonly kind: 'user' | 'assistant'; readonly text: string }
  | { readonly kind: 'tool-call'; readonly name: string; readonly arguments: string }
  | { readonly kind: 'tool-result'; readonly output: string };

export type ModelAnswer =
  | { readonly kind: 'say'; readonly text: string }
  /** A string stands for arguments as the model wrote them, JSON or not. */
  | { readonly kind: 'call'; readonly name: string; readonly arguments: unknown }
  /** An error of the endpoint, as OpenAI words it. */
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** A good answer of which only the first half arrives. */
  | { readonly kind: 'cut' }
  /** Takes the request and never answers. */
  | { readonly kind: 'hang' }
  /** Bytes that are not OpenAI's protocol. */
  | { readonly kind: 'raw'; readonly body: string };

type Json = Record<string, unknown>;

const record = (value: unknown): Json => (value && typeof value === 'object' ? (value as Json) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The words of a message's content: a string, or parts of which the textual ones count. */
function words(content: unknown): string {
  if (typeof content === 'string') return content;
  return list(content)
    .map((part) => text(record(part).text))
    .join('');
}

export function readCall(api: ModelCall['api'], body: unknown): ModelCall {
  const request = record(body);
  const common = { api, model: text(request.model), stream: request.stream === true };
  return api === 'responses' ? { ...common, ...readResponses(request) } : { ...common, ...readChat(request) };
}

type Parts = Pick<ModelCall, 'instructions' | 'items' | 'tools' | 'forcedTool'>;

function readResponses(request: Json): Parts {
  const choice = record(request.tool_choice);
  const input = typeof request.input === 'string' ? [{ role: 'user', content: request.input }] : list(request.input);
  return {
    instructions: text(request.instructions),
    items: input.map((item) => readResponsesItem(record(item))),
    tools: list(request.tools).map((tool) => text(record(tool).name)),
    forcedTool: choice.type === 'function' ? text(choice.name) : null,
  };
}

function readResponsesItem(item: Json): ModelItem {
  if (item.type === 'function_call') {
    return { kind: 'tool-call', name: text(item.name), arguments: text(item.arguments) };
  }
  if (item.type === 'function_call_output') return { kind: 'tool-result', output: words(item.output) };
  return { kind: item.role === 'assistant' ? 'assistant' : 'user', text: words(item.content) };
}

function readChat(request: Json): Parts {
  const messages = list(request.messages).map(record);
  const isSystem = (message: Json) => message.role === 'system' || message.role === 'developer';
  return {
    instructions: messages
      .filter(isSystem)
      .map((message) => words(message.content))
      .join('\n'),
    items: messages.filter((message) => !isSystem(message)).flatMap(readChatMessage),
    tools: list(request.tools).map((tool) => text(record(record(tool).function).name)),
    forcedTool: text(record(record(request.tool_choice).function).name) || null,
  };
}

function readChatMessage(message: Json): ModelItem[] {
  if (message.role === 'tool') return [{ kind: 'tool-result', output: words(message.content) }];
  const calls = list(message.tool_calls).map((call): ModelItem => {
    const called = record(record(call).function);
    return { kind: 'tool-call', name: text(called.name), arguments: text(called.arguments) };
  });
  const said = words(message.content);
  const spoken: ModelItem[] = said ? [{ kind: message.role === 'assistant' ? 'assistant' : 'user', text: said }] : [];
  return [...spoken, ...calls];
}

function argumentsOf({ arguments: args }: Extract<ModelAnswer, { kind: 'call' }>): string {
  return typeof args === 'string' ? args : JSON.stringify(args);
}

type Spoken = Extract<ModelAnswer, { kind: 'say' | 'call' }>;

/** Tokens are counted as words: enough to see that usage arrives. */
function usageOf(call: ModelCall, answer: Spoken): { input: number; output: number } {
  const said = answer.kind === 'say' ? answer.text : JSON.stringify(answer.arguments);
  return { input: JSON.stringify(call.items).split(' ').length, output: said.split(' ').length };
}

/** The answer as one JSON body. */
export function writeAnswer(call: ModelCall, answer: Spoken, serial: number): unknown {
  return call.api === 'responses' ? writeResponse(call, answer, serial) : writeCompletion(call, answer, serial);
}

/** The answer as server-sent events, data lines without the framing. */
export function writeEvents(call: ModelCall, answer: Spoken, serial: number): readonly unknown[] {
  if (call.api === 'chat_completions') return completionChunks(call, answer, serial);
  const response = writeResponse(call, answer, serial);
  const started = { ...response, status: 'in_progress', output: [] };
  const delta =
    answer.kind === 'say'
      ? [
          {
            type: 'response.output_text.delta',
            delta: answer.text,
            sequence_number: 1,
            item_id: `item_${serial}`,
            output_index: 0,
            content_index: 0,
            logprobs: [],
          },
        ]
      : [];
  return [
    { type: 'response.created', sequence_number: 0, response: started },
    ...delta,
    { type: 'response.completed', sequence_number: 2, response },
  ];
}

function writeResponse(call: ModelCall, answer: Spoken, serial: number) {
  const { input, output } = usageOf(call, answer);
  const item =
    answer.kind === 'say'
      ? {
          id: `item_${serial}`,
          type: 'message',
          role: 'assistant',
          status: 'completed',
          content: [{ type: 'output_text', text: answer.text, annotations: [] }],
        }
      : {
          id: `item_${serial}`,
          type: 'function_call',
          call_id: `call_${serial}`,
          name: answer.name,
          arguments: argumentsOf(answer),
          status: 'completed',
        };
  return {
    id: `resp_${serial}`,
    object: 'response',
    created_at: 0,
    model: call.model,
    status: 'completed',
    error: null,
    incomplete_details: null,
    output: [item],
    usage: {
      input_tokens: input,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: input + output,
    },
  };
}

function toolCall(answer: Extract<Spoken, { kind: 'call' }>, serial: number) {
  return {
    id: `call_${serial}`,
    type: 'function',
    function: { name: answer.name, arguments: argumentsOf(answer) },
  };
}

function writeCompletion(call: ModelCall, answer: Spoken, serial: number) {
  const { input, output } = usageOf(call, answer);
  const message =
    answer.kind === 'say'
      ? { role: 'assistant', content: answer.text, refusal: null }
      : { role: 'assistant', content: null, refusal: null, tool_calls: [toolCall(answer, serial)] };
  return {
    id: `chatcmpl-${serial}`,
    object: 'chat.completion',
    created: 0,
    model: call.model,
    choices: [{ index: 0, message, finish_reason: answer.kind === 'say' ? 'stop' : 'tool_calls', logprobs: null }],
    usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
  };
}

function completionChunks(call: ModelCall, answer: Spoken, serial: number): readonly unknown[] {
  const { input, output } = usageOf(call, answer);
  const head = { id: `chatcmpl-${serial}`, object: 'chat.completion.chunk', created: 0, model: call.model };
  const delta =
    answer.kind === 'say'
      ? { role: 'assistant', content: answer.text }
      : { role: 'assistant', tool_calls: [{ index: 0, ...toolCall(answer, serial) }] };
  return [
    { ...head, choices: [{ index: 0, delta, finish_reason: null }] },
    { ...head, choices: [{ index: 0, delta: {}, finish_reason: answer.kind === 'say' ? 'stop' : 'tool_calls' }] },
    { ...head, choices: [], usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output } },
  ];
}
