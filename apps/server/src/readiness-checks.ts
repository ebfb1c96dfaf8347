import { clinicCount, type Database } from '@post/db';
import type { ReadinessCheck } from './http/http-server-deps.ts';
import type { Coordination } from './redis/open-coordination.ts';

/** What must work before requests should come here. A clinic can only be counted once all migrations have run. */
export function readinessChecks(database: Database, { isReachable }: Coordination): readonly ReadinessCheck[] {
  const databaseCheck: ReadinessCheck = { name: 'database', works: async () => (await clinicCount(database)) > 0 };
  return isReachable ? [databaseCheck, { name: 'redis', works: isReachable }] : [databaseCheck];
}
