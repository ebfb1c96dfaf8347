import type { Channel, ChannelKind } from '@post/application';
import type { ChannelId, ClinicId } from '@post/domain';
import { and, asc, eq } from 'drizzle-orm';
import type { Database } from './database/database.ts';
import { newId } from './new-id.ts';
import { channel } from './schema/index.ts';

const CHANNEL_COLUMNS = {
  id: channel.id,
  clinicId: channel.clinicId,
  kind: channel.kind,
  externalId: channel.externalId,
};

/** All channels of the installation, whatever their clinic. */
export function channels(database: Database): Promise<readonly Channel[]> {
  return database.read('reading the channels', ({ orm }) =>
    orm.select(CHANNEL_COLUMNS).from(channel).orderBy(asc(channel.createdAt), asc(channel.id)),
  );
}

export async function channelByExternalId(
  database: Database,
  kind: ChannelKind,
  externalId: string,
): Promise<Channel | null> {
  const rows = await database.read('reading a channel', ({ orm }) =>
    orm
      .select(CHANNEL_COLUMNS)
      .from(channel)
      .where(and(eq(channel.kind, kind), eq(channel.externalId, externalId))),
  );
  return rows[0] ?? null;
}

/** The channel with this provider id, made when it is new. An instance belongs to one clinic: another's is refused. */
export async function ensureChannel(
  database: Database,
  wanted: { readonly clinicId: ClinicId; readonly kind: ChannelKind; readonly externalId: string },
): Promise<Channel> {
  const { kind, externalId } = wanted;
  await database.read('adding a channel', ({ orm }) =>
    orm
      .insert(channel)
      .values({ ...wanted, id: newId<ChannelId>() })
      .onConflictDoNothing({ target: [channel.kind, channel.externalId] }),
  );
  const found = await channelByExternalId(database, kind, externalId);
  if (found?.clinicId !== wanted.clinicId) {
    throw new Error(`${kind} channel ${externalId} belongs to another clinic`);
  }
  return found;
}
