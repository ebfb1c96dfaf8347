import type { Trial } from '../evaluate-all.ts';
import type { Summary } from '../measures/summarise.ts';
import type { Role } from '../parties.ts';

/** What one receptionist reached. */
export interface Result {
  readonly name: string;
  readonly role: Role;
  readonly summary: Summary;
  readonly trials: readonly Trial[];
}
