import type { ClinicId } from '@post/domain';
import type { Ports } from '../ports/index.ts';
import { watchUnasked } from '../proactive/watch-unasked.ts';
import { chaseConfirmations } from './chase-confirmations.ts';
import { tellDay } from './tell-day.ts';
import { tellWeek } from './tell-week.ts';

type RoundPorts = Pick<Ports, 'clinics' | 'store' | 'nudges' | 'clock'>;

const ROUND: readonly ((ports: RoundPorts, clinicId: ClinicId) => Promise<void>)[] = [
  chaseConfirmations,
  tellDay,
  tellWeek,
  watchUnasked,
];

/**
 * Does in every clinic what comes round by the clock and has no cause of its own; looking again changes nothing. What
 * fails in one clinic keeps nobody else waiting, and is tried again in the next round.
 */
export async function makeRounds(ports: RoundPorts): Promise<void> {
  const failures: unknown[] = [];
  for (const clinicId of await ports.clinics.ids()) {
    for (const look of ROUND) await look(ports, clinicId).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} parts of a round failed`);
}
