import type { FreeTimeItem } from './contract/catalogue.ts';
import type { PatientItem } from './contract/patient.ts';
import { REFUSALS, type RefusalCode } from './contract/refusal.ts';

/** What a refusal tells beside its code. */
export interface RefusalDetails {
  readonly message?: string;
  /** Kinds of all reasons why a time is not free. */
  readonly reasons?: readonly string[];
  /** The nearest times that are free. */
  readonly alternatives?: readonly FreeTimeItem[];
  /** What stands there now, for who edited something older. */
  readonly current?: PatientItem;
}

/** A use case said no. Thrown inside a procedure only, because tRPC has no other way to answer with an error. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(details.message ?? REFUSALS[code].message);
    this.name = 'Refused';
    this.code = code;
    this.details = details;
  }
}
