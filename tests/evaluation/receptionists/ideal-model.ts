import { normalizeText } from '@post/domain';
import type { ModelScript } from '../../support/openai-server.ts';
import type { ModelAnswer, ModelCall } from '../../support/openai-wire.ts';
import type { ToolResult } from '../../support/scripted-model.ts';
import { fits } from '../patients/wish-words.ts';
import type { ArrangeGoal, BookGoal, Scenario, Wish } from '../scenario.ts';

/**
 * A model that understands everything, because it knows the goal, and still can only act through the tools: it finds
 * times, proposes one that fits, asks for a name that was not written, and says what the tools say.
 */
export function idealModel(scenario: () => Scenario): ModelScript {
  return (call) => {
    if (call.forcedTool) return { kind: 'call', name: call.forcedTool, arguments: {} };
    const spoken = call.items.findLastIndex((item) => item.kind === 'user');
    const results = call.items.slice(spoken + 1).filter((item) => item.kind === 'tool-result');
    const last = results.at(-1);
    const result: ToolResult = last?.kind === 'tool-result' ? JSON.parse(last.output) : {};
    if (result.say !== undefined) return say(result.say);
    if (result.passages) return say(result.passages[0]?.text ?? 'Vou perguntar à equipe.');
    const goal = goalOf(scenario(), call);
    if (!goal) return say('Tudo bem!');
    if (isAside(scenario(), call)) return tool('search_knowledge', { query: lastWords(call) });
    return arrange(goal, { call, result, wish: wishOf(scenario(), goal, call) });
  };
}

const say = (text: string): ModelAnswer => ({ kind: 'say', text });
const tool = (name: string, args: Record<string, unknown>): ModelAnswer => ({ kind: 'call', name, arguments: args });

/** The first goal that no earlier reply says to be done. */
function goalOf({ goals }: Scenario, { items }: ModelCall): ArrangeGoal | undefined {
  const done = items.filter(
    (item) => item.kind === 'assistant' && /^Pronto|Presença confirmada/m.test(item.text),
  ).length;
  return goals.filter((goal) => goal.kind !== 'say' && goal.kind !== 'change-identity')[done];
}

function lastWords({ items }: ModelCall): string {
  const last = items.findLast((item) => item.kind === 'user');
  return last?.kind === 'user' ? last.text : '';
}

function isAside({ temper }: Scenario, call: ModelCall): boolean {
  const said = normalizeText(lastWords(call));
  return temper?.aside?.words.some((words) => normalizeText(words) === said) ?? false;
}

function wishOf({ temper }: Scenario, goal: ArrangeGoal, { items }: ModelCall): Wish | null {
  if (!('wish' in goal)) return null;
  const proposed = items.some((item) => item.kind === 'assistant' && /Posso (?:marcar|mudar)\?/.test(item.text));
  return proposed && temper?.correction ? temper.correction : goal.wish;
}

interface Moment {
  readonly call: ModelCall;
  readonly result: ToolResult;
  readonly wish: Wish | null;
}

function arrange(goal: ArrangeGoal, { call, result, wish }: Moment): ModelAnswer {
  const appointment = goal.kind === 'book' ? null : handle(call, goal.visit.startsAt.slice(11), 'a');
  if (!wish) return tool(`propose_${goal.kind}`, { appointment });
  const service = goal.kind === 'book' ? handle(call, goal.service, 's') : null;
  const professional = goal.kind === 'book' && goal.professional ? handle(call, goal.professional.slice(2), 'p') : null;
  const [date = ''] = wish.days;
  const fitting = result.times?.find((time) => fits(wish, `${time.date}T${time.time}`));
  if (wish.from !== wish.to && !fitting) {
    if (result.times) return say(result.times.map((time) => `${time.number}. ${time.words}`).join('\n'));
    const window = { from_date: date, to_date: date, after_time: wish.from, before_time: wish.to };
    return tool('find_times', { service, professional, ...window, moving: appointment });
  }
  const time = fitting?.time ?? wish.from;
  if (goal.kind === 'move') return tool('propose_move', { appointment, date, time, professional });
  return goal.kind === 'book' ? book(goal, call, { service, professional, date, time }) : say('Tudo bem!');
}

function book(goal: BookGoal, call: ModelCall, wanted: Readonly<Record<string, string | null>>): ModelAnswer {
  const written = normalizeText(call.items.map((item) => (item.kind === 'user' ? item.text : '')).join(' '));
  const { name, relation } = goal.patient;
  const known = new RegExp(`\\b(k\\d+) "?${name}`).exec(call.instructions)?.[1] ?? null;
  if (!known && !written.includes(normalizeText(name))) return say('Qual é o nome completo de quem vai ser atendido?');
  const who = { patient: known, patient_name: known ? null : name, relation: relation ? 'responsible' : 'self' };
  return tool('propose_booking', { ...wanted, ...who });
}

/** The handle on the line of the instructions that shows this name or time. */
function handle({ instructions }: ModelCall, shown: string, letter: string): string | null {
  const line = instructions
    .split('\n')
    .find((one) => one.startsWith('- ') && one.includes(shown) && new RegExp(`\\b${letter}\\d+ `).test(one));
  const exact = new RegExp(`\\b(${letter}\\d+) "?${shown.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).exec(
    instructions,
  )?.[1];
  return exact ?? new RegExp(`\\b(${letter}\\d+) `).exec(line ?? '')?.[1] ?? null;
}
