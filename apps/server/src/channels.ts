import type { Channel, ChannelKind, Channels } from '@post/application';
import { type Database, ensureChannel, channels as readChannels } from '@post/db';
import type { ClinicId } from '@post/domain';
import type { Config } from './config.ts';

/** The simulator's name at its provider, which is this installation itself. */
export const SIMULATOR_ID = 'simulator';

export interface InstalledChannels extends Channels {
  byExternalId(kind: ChannelKind, externalId: string): Channel | null;
}

/** The installation's channels; those that the environment names, or else the simulator, are added to the first clinic. */
export async function openChannels(
  database: Database,
  clinicId: ClinicId,
  { settings }: Config,
): Promise<InstalledChannels> {
  const { zapi, cloud } = settings;
  if (zapi) await ensureChannel(database, { clinicId, kind: 'zapi', externalId: zapi.instanceId });
  if (cloud) await ensureChannel(database, { clinicId, kind: 'whatsapp-cloud', externalId: cloud.phoneNumberId });
  if (!zapi && !cloud) await ensureChannel(database, { clinicId, kind: 'simulator', externalId: SIMULATOR_ID });
  const all = await readChannels(database);
  return {
    byId: (id) => all.find((channel) => channel.id === id) ?? null,
    ofClinic: (id) => all.filter((channel) => channel.clinicId === id),
    byExternalId: (kind, externalId) =>
      all.find((channel) => channel.kind === kind && channel.externalId === externalId) ?? null,
  };
}
