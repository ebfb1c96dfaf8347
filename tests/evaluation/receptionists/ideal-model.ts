import { normalizeText, tokens } from '@post/domain';
import type { ModelScript } from '../../support/openai-server.ts';
import type { ModelAnswer, ModelCall } from '../../support/openai-wire.ts';
import type { ToolResult } from '../../support/scripted-model.ts';
import { fits } from '../patients/wish-words.ts';
import type { ArrangeGoal, BookGoal, FirstAsk, SayGoal, Scenario, Wish } from '../scenario.ts';
import { answerQuestion } from './answer-question.ts';

/**
 * A model that understands everything, because it knows the goal, and still can only act through the tools: it finds
 * times, proposes one that fits, asks for a name that was not written, looks up what it is asked, and says what the
 * tools say.
 */
export function idealModel(scenario: () => Scenario): ModelScript {
  return (call) => {
    if (call.forcedTool) return { kind: 'call', name: call.forcedTool, arguments: {} };
    const spoken = call.items.findLastIndex((item) => item.kind === 'user');
    const results = call.items.slice(spoken + 1).filter((item) => item.kind === 'tool-result');
    const last = results.at(-1);
    const result: ToolResult = last?.kind === 'tool-result' ? JSON.parse(last.output) : {};
    if (result.say !== undefined) return say(result.say);
    const asked = questionOf(scenario(), call);
    if (asked) return answerQuestion(asked, { words: lastWords(call), result, end: scenario().ends[0] });
    const goal = goalOf(scenario(), call);
    if (!goal) return say('Tudo bem!');
    const first = firstAskOf(goal, call);
    if (first) return refuse(goal, first, { call, result });
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

/** What the patient says or asks at this moment, when it is nothing to be arranged; known however it is written. */
function questionOf({ goals, temper }: Scenario, call: ModelCall): SayGoal | undefined {
  const said = lastWords(call);
  const says = goals.filter((goal) => goal.kind === 'say');
  const known = [...says, ...(temper?.aside ? [temper.aside] : [])].find(({ words }) =>
    words.some((one) => isLike(one, said)),
  );
  // What was sent in the place of words has no words to be known by.
  return known ?? says.find((goal) => goal.content !== undefined);
}

/** Shortened words and slips leave most of a sentence as it is. */
function isLike(one: string, other: string): boolean {
  const [words, said] = [tokens(one), tokens(other)];
  return words.filter((word) => said.includes(word)).length * 2 > Math.max(words.length, said.length);
}

function firstAskOf(goal: ArrangeGoal, { items }: ModelCall): FirstAsk | undefined {
  const answered = items.some((item) => item.kind === 'assistant');
  return 'firstAsks' in goal && !answered ? goal.firstAsks : undefined;
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

/** Asks the house about the time that can't be, and says why it can't. */
function refuse(goal: ArrangeGoal, { means }: FirstAsk, { call, result }: Omit<Moment, 'wish'>): ModelAnswer {
  const [date, time] = means.split('T');
  if (result.times) {
    const times = result.times.map((one) => `${one.number}. ${one.words}`);
    return say([`Não dá: ${(result.reasons ?? []).join('; ')}.`, ...times].join('\n'));
  }
  if (result.ok === false) return say('Essa data não existe no calendário. Para qual dia seria?');
  const moving = goal.kind === 'move' ? handle(call, goal.visit.startsAt.slice(11), 'a') : null;
  const service = goal.kind === 'book' ? handle(call, goal.service, 's') : 's1';
  return tool('check_time', { service, professional: null, date, time, moving });
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
