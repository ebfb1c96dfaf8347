/** A time that a patient would take: any start on one of the days, between two times of day (the last one included). */
export interface Wish {
  /** Local dates. */
  readonly days: readonly string[];
  /** How the days are said: "amanhã", "quinta". One of them is chosen by the seed. */
  readonly said: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** The person treated; absent: whoever writes. */
export interface Treated {
  readonly name: string;
  /** "minha filha" */
  readonly relation?: string;
}

export interface BookGoal {
  readonly kind: 'book';
  readonly service: string;
  /** How the service is said; the catalogue's name when absent. */
  readonly serviceSaid?: readonly string[];
  readonly professional?: string;
  readonly patient: Treated;
  readonly wish: Wish;
  readonly firstAsks?: FirstAsk;
}

/** Asked for first and known not to be free; the wish is what the patient then takes. */
export interface FirstAsk {
  readonly said: string;
  /** What is meant, as local date and time; the date need not exist. */
  readonly means: string;
  readonly hears: readonly string[];
}

export interface MoveGoal {
  readonly kind: 'move';
  /** Of which visit, as the patient would say and as it stands. */
  readonly visit: VisitNamed;
  readonly wish: Wish;
  readonly firstAsks?: FirstAsk;
}

export interface EndGoal {
  readonly kind: 'cancel' | 'confirm';
  readonly visit: VisitNamed;
}

export interface VisitNamed {
  /** Local start as it stands, e.g. 2026-03-10T10:00. */
  readonly startsAt: string;
  readonly patient: string;
  /** What tells it from the patient's other visits: "a das 14:30"; not used when it is the only one. */
  readonly said: readonly string[];
}

/** Something said or sent once, and the values that the answer must hold. */
export interface SayGoal {
  readonly kind: 'say';
  readonly words: readonly string[];
  readonly hears?: readonly string[];
  /** Raw provider content in the place of words, e.g. a photo. */
  readonly content?: Readonly<Record<string, unknown>>;
  /** Cora may stay silent. */
  readonly mayBeSilent?: boolean;
}

/** The next message comes from another of the person's identities. */
export interface IdentityGoal {
  readonly kind: 'change-identity';
  readonly to: 'lid' | 'without-ninth-digit';
}

export type Goal = BookGoal | MoveGoal | EndGoal | SayGoal | IdentityGoal;
export type ArrangeGoal = Exclude<Goal, SayGoal | IdentityGoal>;

/** A visit that stands at the end, or at the beginning. */
export interface Visit {
  readonly service: string;
  readonly professional: string;
  readonly patient: string;
  /** Local start. */
  readonly startsAt: string;
  readonly status?: 'scheduled' | 'confirmed' | 'cancelled';
  readonly relation?: 'self' | 'responsible';
  /** Of another phone: this dialogue must not touch it. */
  readonly ofStranger?: boolean;
}

/** A visit at the end: the start may be anything within a wish. */
export interface EndVisit {
  readonly service: string;
  readonly professional?: string;
  readonly patient: string;
  readonly start: string | Wish;
  readonly status: 'scheduled' | 'confirmed' | 'cancelled';
}

export interface EndState {
  readonly visits: readonly EndVisit[];
  /** Kinds of the open tasks for staff, sorted; none when absent. */
  readonly tasks?: readonly string[];
  readonly handling?: 'cora' | 'staff';
  /** Reminders were refused by the patient. */
  readonly optedOut?: boolean;
}

/** How a person writes; everything else is chosen by the seed. */
export interface Temper {
  /** Everything in the first message, or one thing at a time. */
  readonly opening?: 'all' | 'little';
  /** Sends each message in this many pieces. */
  readonly pieces?: number;
  /** Says no to the first good proposal, with another wish that counts from there. */
  readonly correction?: Wish;
  /** Comes in between, once something has been proposed or offered. */
  readonly aside?: SayGoal;
  /** Writes with wrong letters and without accents. */
  readonly misspelt?: boolean;
  readonly voice?: 'rough' | 'wordy';
  /** Where the person comes from, as one hears it. */
  readonly dialect?: 'country' | 'south';
}

export interface Scenario {
  readonly name: string;
  /** What it is about; results are summed by it. */
  readonly situation: string;
  /** Local wall time, e.g. 2026-03-09T10:00. */
  readonly now: string;
  readonly contactName?: string;
  readonly opening?: readonly Visit[];
  readonly goals: readonly Goal[];
  readonly temper?: Temper;
  /** Any of these is right. */
  readonly ends: readonly EndState[];
  /** What must be said whenever it comes up, besides what goals ask for. */
  readonly hears?: readonly string[];
  /** Words that no reply may hold, normalised. */
  readonly neverSays?: readonly string[];
  /** Worded by someone who has not seen the grammar, and not tuned on. */
  readonly heldOut?: boolean;
}
