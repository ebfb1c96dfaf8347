import { type Appointment, isActive, Temporal } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { appointmentInReach } from './appointment.policy.ts';
import type { AppointmentLock } from './lock-appointment.ts';

export interface LockedSeries {
  readonly first: Appointment;
  /** The active sessions from the first on, in time order. */
  readonly rest: readonly Appointment[];
}

/**
 * A session and those of its series after it, once nobody else can change them. All agendas are taken at once and in
 * order; if a session went to yet another agenda while waiting, that one is taken too and everything is read again.
 */
export async function lockSeries(
  tx: ClinicTransaction,
  { actor, now }: { readonly actor: Actor; readonly now: Temporal.Instant },
  { appointmentId, professionalId }: AppointmentLock,
): Promise<LockedSeries | null> {
  const locked = new Set<string>();
  for (;;) {
    const first = await appointmentInReach(tx, actor, appointmentId);
    if (!first) return null;
    const rest = await sessionsFrom(tx, first, now);
    const agendas = [first, ...rest].map((session) => session.professionalId);
    if (professionalId) agendas.push(professionalId);
    if (agendas.every((agenda) => locked.has(agenda))) return { first, rest };
    await tx.lockAgendas(agendas);
    for (const agenda of agendas) locked.add(agenda);
  }
}

async function sessionsFrom(
  tx: ClinicTransaction,
  first: Appointment,
  now: Temporal.Instant,
): Promise<readonly Appointment[]> {
  if (first.seriesId === null) return [first];
  const sessions = await tx.appointmentsOfSeries(first.seriesId);
  return sessions.filter(
    (session) => isActive(session, now) && Temporal.Instant.compare(session.startsAt, first.startsAt) >= 0,
  );
}
