/** Where a visit could go, in epoch milliseconds, and what that costs its patient. */
export interface Place {
  readonly cost: number;
  readonly professional: string;
  readonly patient: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** With what lies around it, in the professional's agenda only. */
  readonly busyFromMs: number;
  readonly busyToMs: number;
}

/** The places of each visit, the cheapest first. */
export type Choices<P extends Place> = readonly (readonly P[])[];

/** One place for each visit, or none. */
export type Picks<P extends Place = Place> = readonly (P | null)[];

/** A professional sees one patient at a time, and a patient is at one visit at a time. */
export function clash(one: Place, other: Place): boolean {
  if (one.professional === other.professional && one.busyFromMs < other.busyToMs && other.busyFromMs < one.busyToMs)
    return true;
  return one.patient === other.patient && one.fromMs < other.toMs && other.fromMs < one.toMs;
}

/** The first of the places, which are in order of their cost, that none of the picks is in the way of. */
export function cheapestFree<P extends Place>(places: readonly P[], picks: Picks): P | null {
  return places.find((place) => !picks.some((pick) => pick !== null && clash(place, pick))) ?? null;
}

export function totalCost(picks: Picks, leftOut: number): number {
  return picks.reduce((sum, pick) => sum + (pick?.cost ?? leftOut), 0);
}
