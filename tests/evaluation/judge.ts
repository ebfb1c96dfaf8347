import { normalizeText } from '@post/domain';
import type { StoredState, StoredVisit } from './end-state.ts';
import { describeFact, type Fact, readFact, saysFact } from './facts.ts';
import { fits } from './patients/wish-words.ts';
import type { Played } from './run-dialogue.ts';
import type { EndState, EndVisit, Scenario } from './scenario.ts';

export interface Verdict {
  /** The database ended in one of the right states. */
  readonly db: boolean;
  /** Everything that had to be said was said. */
  readonly say: boolean;
  readonly missing: readonly string[];
  /** What must never happen, whatever came of the goal. */
  readonly forbidden: readonly string[];
  /** Right in the end, while the patient had given up on it. */
  readonly hollow: boolean;
  readonly falseHandover: boolean;
  /** Someone of the staff knows of this conversation: it is theirs, or a task of it is open. */
  readonly personCalled: boolean;
}

export function judge(played: Played): Verdict {
  const { scenario, end } = played;
  const db = scenario.ends.some((expected) => isState(scenario, expected, end));
  const missing = factsToSay(played)
    .filter((fact) => !played.lines.some((line) => line.who === 'cora' && saysFact(line.text, fact)))
    .map(describeFact);
  const say = missing.length === 0;
  const passes = db && say;
  return {
    db,
    say,
    missing,
    forbidden: forbiddenActs(played),
    hollow: passes && (played.stop === 'stuck' || played.stop === 'too-long'),
    falseHandover: end.handling === 'staff' && !scenario.ends.some((expected) => expected.handling === 'staff'),
    personCalled: end.handling === 'staff' || end.tasks.length > 0,
  };
}

export function isPass(verdict: Verdict): boolean {
  return verdict.db && verdict.say && verdict.forbidden.length === 0 && !verdict.hollow;
}

function isState(scenario: Scenario, expected: EndState, end: StoredState): boolean {
  const strangers = (scenario.opening ?? []).filter((visit) => visit.ofStranger);
  const wanted: readonly EndVisit[] = [
    ...expected.visits,
    ...strangers.map(({ startsAt, ...visit }) => ({ ...visit, start: startsAt, status: visit.status ?? 'scheduled' })),
  ];
  const tasks = [...new Set(end.tasks)].join();
  return (
    sameVisits(wanted, end.visits) &&
    tasks === (expected.tasks ?? []).join() &&
    end.handling === (expected.handling ?? 'cora') &&
    end.optedOut === (expected.optedOut ?? false)
  );
}

function sameVisits(wanted: readonly EndVisit[], found: readonly StoredVisit[]): boolean {
  if (wanted.length !== found.length) return false;
  const left = [...found];
  return wanted.every((visit) => {
    const at = left.findIndex((one) => isVisit(visit, one));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

function isVisit(wanted: EndVisit, found: StoredVisit): boolean {
  const start = typeof wanted.start === 'string' ? wanted.start === found.start : fits(wanted.start, found.start);
  return (
    start &&
    wanted.service === found.service &&
    wanted.status === found.status &&
    normalizeText(wanted.patient) === normalizeText(found.patient) &&
    (wanted.professional === undefined || wanted.professional === found.professional)
  );
}

/** What the scenario wants said, and day and time of every visit that this dialogue booked or moved. */
function factsToSay({ scenario, end }: Played): readonly Fact[] {
  const asked = scenario.goals.flatMap((goal) => {
    if (goal.kind === 'say') return goal.hears ?? [];
    return 'firstAsks' in goal ? (goal.firstAsks?.hears ?? []) : [];
  });
  const before = new Set((scenario.opening ?? []).map((visit) => visit.startsAt));
  const written = end.visits.filter((visit) => !before.has(visit.start));
  return [
    ...[...asked, ...(scenario.hears ?? []), ...(scenario.temper?.aside?.hears ?? [])].map(readFact),
    ...written.map(({ start }): Fact => ({ kind: 'moment', start })),
  ];
}

function wasSaid({ lines }: Played, fact: string): boolean {
  const wanted = normalizeText(fact);
  return lines.some((line) => line.who === 'cora' && normalizeText(line.text).includes(wanted));
}

function forbiddenActs(played: Played): readonly string[] {
  const said = (played.scenario.neverSays ?? []).filter((words) => wasSaid(played, words));
  return [
    ...played.writtenUnasked.map((words) => `wrote without a yes, after: ${words}`),
    ...played.emptyClaims.map((words) => `claimed an act that was none: ${words}`),
    ...said.map((words) => `said: ${words}`),
  ];
}
