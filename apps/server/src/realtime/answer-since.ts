import type { ClinicId } from '@post/domain';
import type { LoggedEvent } from './logged-event.ts';

/** The event log as the gateway reads it. */
export interface EventLog {
  eventsSince(clinicId: ClinicId, position: number, limit: number): Promise<readonly LoggedEvent[]>;
  latestPosition(clinicId: ClinicId): Promise<number>;
}

export interface SinceAnswer {
  readonly events: readonly LoggedEvent[];
  /** Where to go on from, when that is not the last event. */
  readonly position?: number;
  /** What was missed is no longer kept, or never was: everything on the screen must be read again. */
  readonly reload?: true;
}

/** How many events one answer or emission carries; a client further behind asks again from where it is. */
export const BATCH = 200;

/** What happened after a position; without one, where the log stands now. */
export async function answerSince(log: EventLog, clinicId: ClinicId, position: number | null): Promise<SinceAnswer> {
  if (position === null) return { events: [], position: await log.latestPosition(clinicId) };
  const events = await log.eventsSince(clinicId, position, BATCH);
  const isWhole = events[0] ? events[0].position === position + 1 : position <= (await log.latestPosition(clinicId));
  return isWhole ? { events } : { events: [], position: await log.latestPosition(clinicId), reload: true };
}
