import type { ClinicId } from '@post/domain';
import type { Ports } from '../ports/index.ts';
import { chaseConfirmations } from './chase-confirmations.ts';

/** What comes round by the clock in every clinic and has no cause of its own; looking again changes nothing. */
export async function makeRounds(
  ports: Pick<Ports, 'clinics' | 'store' | 'nudges' | 'clock' | 'holidays'>,
): Promise<void> {
  for (const clinicId of await ports.clinics.ids()) await makeRound(ports, clinicId);
}

async function makeRound(ports: Pick<Ports, 'store' | 'nudges' | 'clock'>, clinicId: ClinicId): Promise<void> {
  await chaseConfirmations(ports, clinicId);
}
