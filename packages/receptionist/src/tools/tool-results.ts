/** A time put to the patient under a number that they may answer with. */
export interface TimeLine {
  readonly number: number;
  readonly date: string;
  readonly time: string;
  readonly professional: string;
  /** As it is said: "amanhã, terça-feira, 24/11, às 10:00, com Dra. Helena Prado". */
  readonly words: string;
}

/** What was asked for does not exist or can't be read; the brain corrects it or asks the patient. */
export interface BadRequest {
  readonly ok: false;
  readonly problem: string;
}

export interface TimesFound {
  readonly ok: true;
  /** False: nothing is free as asked; `times` are the nearest others. */
  readonly asAsked: boolean;
  /** Why nothing is free as asked, in words. */
  readonly reasons: readonly string[];
  readonly times: readonly TimeLine[];
  /** The patient's remembered preference that the times follow, to be said with them. */
  readonly preference: string | null;
}

export interface NotFree {
  readonly ok: false;
  readonly problem: 'not-free';
  readonly reasons: readonly string[];
  readonly times: readonly TimeLine[];
}

export interface Proposed {
  readonly ok: true;
  /** To be said to the patient as it is. */
  readonly say: string;
}

export interface Done {
  readonly ok: true;
  readonly say: string;
}
