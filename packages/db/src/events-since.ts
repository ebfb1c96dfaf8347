import type { ClinicEvent } from '@post/application';
import type { ClinicId, Temporal } from '@post/domain';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from './database/database.ts';
import { dashboardEvent } from './schema/index.ts';

export interface LoggedEvent {
  /** 1, 2, 3… without holes, per clinic. */
  readonly position: number;
  /** `cora`, `api`, `patient`, `system` or `staff:<id>`. */
  readonly actor: string;
  readonly kind: ClinicEvent['kind'];
  readonly subjectId: string;
  readonly detail: ClinicEvent['detail'] | null;
  readonly at: Temporal.Instant;
}

/** What happened in a clinic after a position, in order; 0 is before everything. */
export function eventsSince(
  database: Database,
  from: { readonly clinicId: ClinicId; readonly position: number; readonly limit: number },
): Promise<readonly LoggedEvent[]> {
  return database.read(`the events of clinic ${from.clinicId}`, ({ orm }) =>
    orm
      .select({
        position: dashboardEvent.seq,
        actor: dashboardEvent.actor,
        kind: dashboardEvent.kind,
        subjectId: dashboardEvent.subjectId,
        detail: dashboardEvent.detail,
        at: dashboardEvent.at,
      })
      .from(dashboardEvent)
      .where(and(eq(dashboardEvent.clinicId, from.clinicId), gt(dashboardEvent.seq, from.position)))
      .orderBy(asc(dashboardEvent.seq))
      .limit(from.limit),
  );
}
