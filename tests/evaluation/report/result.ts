import type { Trial } from '../evaluate-all.ts';
import type { Summary } from '../measures/summarise.ts';

/** What one receptionist reached. */
export interface Result {
  readonly name: string;
  /** Not a brain of Cora: what it reaches says something of the examination. */
  readonly control: boolean;
  readonly summary: Summary;
  readonly trials: readonly Trial[];
}
