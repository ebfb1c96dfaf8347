import { createDatabase, type Database } from './database.ts';
import { toOurError } from './database-error.ts';
import { openEmbedded } from './open-embedded.ts';
import { openPostgres } from './open-postgres.ts';

export interface DatabasePlace {
  /** A PostgreSQL 15+ with pgvector. Absent: the embedded one. */
  readonly url?: string;
  /** Where the embedded database lives. */
  readonly dataDir?: string;
  /** Embedded and gone with the process. */
  readonly memory?: boolean;
  /** Connections to PostgreSQL that this process may use at once. */
  readonly poolSize?: number;
}

/** Opens and migrates. Throws DirectoryInUseError when another process has the directory. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  try {
    if (place.url !== undefined) return createDatabase(await openPostgres(place.url, place.poolSize ?? 10));
    if (place.memory === true) return createDatabase(await openEmbedded(null));
    if (place.dataDir === undefined) throw new Error('openDatabase needs a url, a dataDir or memory');
    return createDatabase(await openEmbedded(place.dataDir));
  } catch (error) {
    throw toOurError('opening the database', error);
  }
}
