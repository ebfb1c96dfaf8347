import type { AppointmentId, FreeTime, NotFreeReason, ProfessionalId, Service, Temporal } from '@post/domain';
import type { Actor } from '../actor.ts';
import { findAlternatives } from './find-alternatives.ts';
import type { AgendaPorts } from './scheduling-ports.ts';

/** One session of a series that can't be at its time. */
export interface SeriesConflict {
  readonly startsAt: Temporal.Instant;
  readonly reasons: readonly NotFreeReason[];
  /** The free times nearest to it. */
  readonly alternatives: readonly FreeTime[];
}

export interface ConflictedSession extends SeriesConflict {
  readonly service: Service;
  readonly professionalIds: readonly ProfessionalId[];
  /** When it is being moved: its own time counts as free. */
  readonly moving: AppointmentId | null;
}

/** The conflicts with times instead, looked for after the transaction so that nobody waits for them. */
export function withAlternatives(
  ports: AgendaPorts,
  actor: Actor,
  { conflicts, noticeBinds }: { readonly conflicts: readonly ConflictedSession[]; readonly noticeBinds: boolean },
): Promise<readonly SeriesConflict[]> {
  return ports.store.read(actor.clinicId, async (reader) => {
    const found: SeriesConflict[] = [];
    for (const session of conflicts) {
      const alternatives = await findAlternatives(ports, reader, { ...session, noticeBinds, heldFor: null });
      found.push({ startsAt: session.startsAt, reasons: session.reasons, alternatives });
    }
    return found;
  });
}
