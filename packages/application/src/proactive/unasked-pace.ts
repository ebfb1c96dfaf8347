import type { ClinicId } from '@post/domain';
import type { Ports } from '../ports/index.ts';
import type { ChannelKind } from '../ports/messenger.ts';
import type { Pace } from '../ports/pace-doors.ts';

/** A phone that is linked through a provider is blocked when it writes like a machine; the Cloud API takes 80 a second. */
const PACES: Readonly<Record<ChannelKind, Pace>> = {
  zapi: { perMinute: 60, burst: 30 },
  'whatsapp-cloud': { perMinute: 1_200, burst: 100 },
  simulator: { perMinute: 1_200, burst: 100 },
};

/** How fast a clinic may write first: as fast as the slowest of its channels takes it. */
export function unaskedPace({ channels }: Pick<Ports, 'channels'>, clinicId: ClinicId): Pace {
  const paces = channels.ofClinic(clinicId).map(({ kind }) => PACES[kind]);
  const [slowest] = paces.toSorted((one, other) => one.perMinute - other.perMinute);
  return slowest ?? PACES.zapi;
}
