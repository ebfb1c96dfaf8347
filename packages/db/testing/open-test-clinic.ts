import { randomUUID } from 'node:crypto';
import type { Channel, Store } from '@post/application';
import type { Catalogue, ClinicId } from '@post/domain';
import { ensureChannel } from '../src/channels.ts';
import { demoClinicFile } from '../src/clinic-file/demo-clinic-file.ts';
import { importClinic } from '../src/clinic-file/import-clinic.ts';
import { readClinicFile } from '../src/clinic-file/read-clinic-file.ts';
import type { Database } from '../src/database/database.ts';
import { createStore } from '../src/store/create-store.ts';

export interface TestClinic {
  readonly database: Database;
  readonly store: Store;
  readonly clinicId: ClinicId;
  readonly channel: Channel;
  readonly catalogue: Catalogue;
}

/** The demo clinic once more, with a channel of its own. */
export async function openTestClinic(database: Database): Promise<TestClinic> {
  const clinicId = await importClinic(database, await readClinicFile(demoClinicFile));
  const channel = await ensureChannel(database, { clinicId, kind: 'zapi', externalId: randomUUID() });
  const store = createStore(database);
  return { database, store, clinicId, channel, catalogue: await store.read(clinicId, (reader) => reader.catalogue()) };
}
