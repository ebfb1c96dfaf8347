import { Temporal } from '@post/domain';
import type { SayGoal, Scenario } from '../scenario.ts';

/** A change of a scenario after which the right end is the same, names and dates apart. */
export interface Relation {
  readonly name: string;
  /** Null where the change can't be made without another meaning. */
  of(scenario: Scenario): Scenario | null;
}

const NAMES: Readonly<Record<string, string>> = {
  Ana: 'Noêmia',
  Alice: 'Juçara',
  Bruno: 'Wellington',
  Clara: 'Ivone',
  Lia: 'Iasmim',
  Davi: 'Ruan',
  Rita: 'Conceição',
  Souza: 'Albuquerque',
  Moura: 'Cavalcanti',
  Dias: 'Guimarães',
  Faria: 'Sant’Anna',
  Braga: 'do Nascimento',
};
const WEEK = 7;
/** "dia 18/03", "dia 20 de março": said with a date, they can't move with the calendar. */
const ABSOLUTE = /\d{1,2}\/\d{1,2}|\bdia \d/;

export const RELATIONS: readonly Relation[] = [
  { name: 'other names', of: renamed },
  { name: 'one week later', of: (scenario) => shifted(scenario, 1) },
  { name: 'seven weeks later', of: (scenario) => shifted(scenario, 7) },
  { name: 'says hello first', of: (scenario) => after(scenario, ['bom dia', 'oi, tudo bem?', 'opa']) },
  { name: 'chats first', of: (scenario) => after(scenario, ['que calor hoje né', 'nossa, que semana corrida']) },
  { name: 'in one message', of: (scenario) => inPieces(scenario, 1) },
  { name: 'in four messages', of: (scenario) => inPieces(scenario, 4) },
  { name: 'as in the countryside', of: (scenario) => withTemper(scenario, { dialect: 'country' }) },
  { name: 'as in the south', of: (scenario) => withTemper(scenario, { dialect: 'south' }) },
];

/** First names and surnames are others, everywhere at once. */
function renamed(scenario: Scenario): Scenario | null {
  const changed = everyText(scenario, (text) => text.replaceAll(/\p{L}+/gu, (word) => NAMES[word] ?? word));
  return JSON.stringify(changed) === JSON.stringify(scenario) ? null : { ...changed, name: scenario.name };
}

function shifted(scenario: Scenario, weeks: number): Scenario | null {
  const said = scenario.goals.flatMap((goal) => {
    if (goal.kind === 'say') return [...goal.words, ...(goal.hears ?? [])];
    return 'firstAsks' in goal && goal.firstAsks ? [goal.firstAsks.said] : [];
  });
  const wishes = scenario.goals.flatMap((goal) => ('wish' in goal ? goal.wish.said : []));
  if ([...said, ...wishes, ...(scenario.neverSays ?? [])].some((words) => ABSOLUTE.test(words))) return null;
  return everyText(scenario, (text) =>
    text.replace(/^(\d{4}-\d{2}-\d{2})(?=$|T)/, (date) =>
      String(Temporal.PlainDate.from(date).add({ days: WEEK * weeks })),
    ),
  );
}

function after(scenario: Scenario, words: readonly string[]): Scenario | null {
  const says = scenario.goals.some((goal) => goal.kind === 'say');
  const hello: SayGoal = { kind: 'say', words, mayBeSilent: true };
  return says ? null : { ...scenario, goals: [hello, ...scenario.goals] };
}

function inPieces(scenario: Scenario, pieces: number): Scenario | null {
  return scenario.temper?.pieces === pieces ? null : withTemper(scenario, { pieces });
}

function withTemper(scenario: Scenario, temper: Scenario['temper'] & {}): Scenario | null {
  return scenario.goals.every((goal) => goal.kind === 'say')
    ? null
    : { ...scenario, temper: { ...scenario.temper, ...temper } };
}

function everyText<T>(value: T, change: (text: string) => string): T {
  return JSON.parse(JSON.stringify(value), (_key, part) => (typeof part === 'string' ? change(part) : part));
}
