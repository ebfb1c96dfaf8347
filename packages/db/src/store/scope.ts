import type { ClinicId, TurnId } from '@post/domain';
import type { Session } from '../database/session.ts';
import type { CatalogueCache } from './catalogue-cache.ts';

/** One clinic's rows, seen through one session. */
export interface Scope {
  readonly session: Session;
  readonly clinicId: ClinicId;
  readonly catalogues: CatalogueCache;
  /** The turn under whose claim this happens; what is written to the patient is its reply. */
  readonly turnId?: TurnId;
}
