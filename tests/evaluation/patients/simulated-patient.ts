import { normalizeText } from '@post/domain';
import { type Random, seeded } from '../../races/random.ts';
import type { Heard, SeenChoice, SeenProposal } from '../heard.ts';
import type { ArrangeGoal, SayGoal, Scenario, Wish } from '../scenario.ts';
import { type Hand, write } from './disguise.ts';
import { goalIsDone } from './goal-is-done.ts';
import { nameWords, noBut, opening, serviceWords, yes } from './phrases.ts';
import { exact, fits, wishWords } from './wish-words.ts';

export type PatientAct =
  | { readonly kind: 'write'; readonly pieces: readonly string[]; readonly saysYes: boolean }
  | { readonly kind: 'send'; readonly content: Readonly<Record<string, unknown>> }
  | { readonly kind: 'change-identity'; readonly to: 'lid' | 'without-ninth-digit' }
  | { readonly kind: 'stop'; readonly why: 'done' | 'transferred' | 'stuck' };

/** Answered without getting closer this often, a person gives up. */
const MOST_STALLS = 4;

/** A person with a goal: answers what is asked, never invents, and reads proposals before saying yes. */
export class SimulatedPatient {
  readonly #scenario: Scenario;
  readonly #random: Random;
  readonly #hand: Hand;
  #goal = 0;
  #opened = false;
  #stalls = 0;
  #wish: Wish | null = null;
  #asideLeft: SayGoal | null;
  #correctionLeft: Wish | null;

  constructor(scenario: Scenario, seed: number) {
    this.#scenario = scenario;
    this.#random = seeded(seed * 7919 + hash(scenario.name));
    const { temper } = scenario;
    const rough = temper?.voice === 'rough';
    this.#hand = {
      lower: rough || this.#random.next() < 0.5,
      plain: rough || temper?.misspelt === true || this.#random.next() < 0.4,
      short: rough || this.#random.next() < 0.3,
      misspelt: temper?.misspelt === true,
      dialect: temper?.dialect ?? null,
    };
    this.#asideLeft = temper?.aside ?? null;
    this.#correctionLeft = temper?.correction ?? null;
  }

  /** The next thing this person does after what came back; null before the first word. */
  next(heard: Heard | null): PatientAct {
    if (heard?.state.handling === 'staff' && !this.#onlySaysLeft()) return { kind: 'stop', why: 'transferred' };
    this.#leaveReachedGoals(heard);
    const goal = this.#scenario.goals[this.#goal];
    if (!goal) return { kind: 'stop', why: 'done' };
    if (goal.kind === 'change-identity') {
      this.#goal += 1;
      return goal;
    }
    if (goal.kind === 'say') return this.#says(goal);
    if (!this.#opened || heard === null) return this.#opens(goal);
    return this.#answers(goal, heard);
  }

  #onlySaysLeft(): boolean {
    return this.#scenario.goals.slice(this.#goal).every((goal) => goal.kind === 'say');
  }

  #leaveReachedGoals(heard: Heard | null): void {
    const goal = this.#scenario.goals[this.#goal];
    if (!heard || !goal || !this.#opened) return;
    if (goal.kind === 'say' || goal.kind === 'change-identity') return;
    const wish = this.#wishOf(goal);
    if (!goalIsDone(goal, wish, heard.state)) return;
    this.#goal += 1;
    this.#opened = false;
    this.#stalls = 0;
    this.#wish = null;
  }

  #says(goal: SayGoal): PatientAct {
    this.#goal += 1;
    if (goal.content) return { kind: 'send', content: goal.content };
    return this.#write([this.#random.pick(goal.words)]);
  }

  #opens(goal: ArrangeGoal): PatientAct {
    this.#opened = true;
    const style = this.#scenario.temper?.opening;
    const all = style ? style === 'all' : this.#random.next() < 0.5;
    if ((goal.kind === 'book' || goal.kind === 'move') && goal.firstAsks) {
      const chunks = opening(
        goal,
        { days: [], said: [goal.firstAsks.said], from: '09:00', to: '17:00' },
        {
          all: true,
          random: this.#random,
        },
      );
      return this.#write(chunks);
    }
    return this.#write(opening(goal, this.#wish, { all, random: this.#random }));
  }

  #answers(goal: ArrangeGoal, heard: Heard): PatientAct {
    const aside = this.#asideLeft;
    if (aside && (heard.proposal !== null || heard.choices.length > 0)) {
      this.#asideLeft = null;
      return aside.content ? { kind: 'send', content: aside.content } : this.#write([this.#random.pick(aside.words)]);
    }
    if (heard.proposal) return this.#weighs(goal, heard.proposal);
    this.#stalls += 1;
    if (this.#stalls > MOST_STALLS) return { kind: 'stop', why: 'stuck' };
    return this.#write(this.#choice(goal, heard) ?? this.#answerToQuestion(goal, heard));
  }

  #weighs(goal: ArrangeGoal, proposal: SeenProposal): PatientAct {
    const wish = this.#wishOf(goal);
    if (isWanted(goal, wish, proposal)) {
      if (this.#correctionLeft && wish) {
        this.#wish = this.#correctionLeft;
        this.#correctionLeft = null;
        return this.#write(noBut(this.#wish, this.#random));
      }
      return { ...this.#write([yes(goal.kind, this.#random)]), saysYes: true };
    }
    this.#stalls += 1;
    if (this.#stalls > MOST_STALLS) return { kind: 'stop', why: 'stuck' };
    if (wish && proposal.kind === goal.kind) return this.#write(noBut(wish, this.#random));
    return this.#write(['não', ...opening(goal, wish, { all: true, random: this.#random })]);
  }

  /** Picks from the list that is open, by number or by words; null when nothing on it is wanted. */
  #choice(goal: ArrangeGoal, heard: Heard): readonly string[] | null {
    const wish = this.#wishOf(goal);
    const asksAnother = heard.asked === 'name' && heard.choices.every(({ meaning }) => meaning.kind !== 'patient');
    if (asksAnother) return null;
    const wanted = heard.choices.filter((choice) => isWantedChoice(goal, wish, choice));
    if (wanted.length === 0) return null;
    const choice = this.#random.pick(wanted);
    if (this.#random.next() < 0.6) return [String(choice.number)];
    if (choice.meaning.kind === 'time') return [this.#spokenTime(choice.meaning.start, heard)];
    return 'name' in choice.meaning ? [choice.meaning.name] : [String(choice.number)];
  }

  #spokenTime(start: string, heard: Heard): string {
    const [day = '', time = ''] = start.split('T');
    const days = new Set(
      heard.choices.flatMap(({ meaning }) => (meaning.kind === 'time' ? [meaning.start.slice(0, 10)] : [])),
    );
    const clock = this.#random.pick(exact(time));
    return days.size > 1 ? `dia ${day.slice(8)}/${day.slice(5, 7)} ${clock}` : clock;
  }

  #answerToQuestion(goal: ArrangeGoal, heard: Heard): readonly string[] {
    const wish = this.#wishOf(goal);
    if (goal.kind !== 'book') {
      if (heard.asked === 'visit') return [this.#random.pick(goal.visit.said)];
      if (wish) return wishWords(wish, this.#random);
      return opening(goal, null, { all: true, random: this.#random });
    }
    if (heard.asked === 'name') return [nameWords(goal.patient.name, this.#random)];
    if (heard.asked === 'service') return [serviceWords(goal, this.#random)];
    if (heard.asked === 'when' && wish) return wishWords(wish, this.#random);
    return opening(goal, wish, { all: true, random: this.#random });
  }

  #wishOf(goal: ArrangeGoal): Wish | null {
    return 'wish' in goal ? (this.#wish ?? goal.wish) : null;
  }

  #write(chunks: readonly string[]): Extract<PatientAct, { kind: 'write' }> {
    const written = chunks.filter(Boolean).map((chunk) => this.#writtenByHand(chunk));
    const most = this.#scenario.temper?.pieces ?? (this.#random.next() < 0.25 ? 2 : 1);
    return { kind: 'write', pieces: group(written, most), saysYes: false };
  }

  #writtenByHand(chunk: string): string {
    return write(chunk, this.#hand, this.#random);
  }
}

function isWanted(goal: ArrangeGoal, wish: Wish | null, proposal: SeenProposal): boolean {
  if (proposal.kind !== goal.kind) return false;
  if (!('wish' in goal)) return proposal.start === goal.visit.startsAt;
  if (!wish || !fits(wish, proposal.start)) return false;
  if (goal.kind === 'move') return proposal.movedFrom === goal.visit.startsAt;
  const rightPerson = same(proposal.patient, goal.patient.name);
  return proposal.service === goal.service && isProfessional(goal.professional, proposal) && rightPerson;
}

function isWantedChoice(goal: ArrangeGoal, wish: Wish | null, { meaning }: SeenChoice): boolean {
  switch (meaning.kind) {
    case 'time': {
      const fitsWish = wish !== null && fits(wish, meaning.start);
      const fitsVisit = goal.kind !== 'book' || meaning.service === goal.service;
      return fitsWish && fitsVisit && (goal.kind !== 'book' || isProfessional(goal.professional, meaning));
    }
    case 'service':
      return goal.kind === 'book' && meaning.name === goal.service;
    case 'patient':
      return goal.kind === 'book' && same(meaning.name, goal.patient.name);
    case 'visit':
      return goal.kind !== 'book' && meaning.start === goal.visit.startsAt;
    case 'other':
      return false;
  }
}

function isProfessional(wanted: string | undefined, { professional }: { readonly professional: string }): boolean {
  return wanted === undefined || professional.includes(wanted.replace(/^(?:o|a) /, ''));
}

const same = (one: string, two: string): boolean => normalizeText(one) === normalizeText(two);

/** Spreads chunks over at most so many messages, in order. */
function group(chunks: readonly string[], most: number): readonly string[] {
  const size = Math.ceil(chunks.length / Math.max(1, most));
  const groups: string[] = [];
  for (let at = 0; at < chunks.length; at += size) {
    groups.push(
      chunks
        .slice(at, at + size)
        .join(' ')
        .replaceAll(' ,', ',')
        .replace(/^, /, ''),
    );
  }
  return groups;
}

function hash(text: string): number {
  let value = 0;
  for (const letter of text) value = (Math.imul(value, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return value >>> 0;
}
