import type { Catalogue, ClinicId } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { readCatalogue } from './read-catalogue.ts';

export interface CatalogueCache {
  catalogue(session: Session, clinicId: ClinicId): Promise<Catalogue>;
}

/** Keeps each clinic's catalogue while its version, which the database replaces at every change, stays the same. */
export function createCatalogueCache(): CatalogueCache {
  const kept = new Map<ClinicId, { readonly version: string; readonly catalogue: Catalogue }>();
  return {
    async catalogue(session, clinicId) {
      const [found] = await session.rows<{ version: string }>(
        sql`select catalogue_version as version from clinic where id = ${clinicId}`,
      );
      if (found === undefined) throw new Error(`there is no clinic ${clinicId}`);
      const known = kept.get(clinicId);
      if (known?.version === found.version) return known.catalogue;
      const catalogue = await readCatalogue(session, clinicId);
      kept.set(clinicId, { version: found.version, catalogue });
      return catalogue;
    },
  };
}
