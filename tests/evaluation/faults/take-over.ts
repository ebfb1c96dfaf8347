import type { TurnClaim } from '@post/application';
import { sql } from 'drizzle-orm';
import type { TestClinic } from '../../support/open-clinic.ts';

/** What a run that lost its process leaves behind once its lease has passed: a claim that is no longer current. */
export async function takeOver(clinic: TestClinic, { clinicId, conversationId }: TurnClaim): Promise<void> {
  await clinic.server.database.transaction('an evaluation takes a turn over', (session) =>
    session.rows(sql`
      update conversation set epoch = epoch + 1, turn_id = null, lease_until = null, ready_at = clock_timestamp()
      where clinic_id = ${clinicId} and id = ${conversationId}`),
  );
  clinic.server.ports.nudges.turnReady(0);
}
