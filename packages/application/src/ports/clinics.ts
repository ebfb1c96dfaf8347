import type { ClinicId } from '@post/domain';

/** The clinics of the installation, for work that nobody asks for. */
export interface Clinics {
  ids(): Promise<readonly ClinicId[]>;
}
