import type { Appointment, AppointmentId, ProfessionalId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { appointmentInReach } from './appointment.policy.ts';

export interface AppointmentLock {
  readonly appointmentId: AppointmentId;
  /** Whose agenda it may go to. */
  readonly professionalId?: ProfessionalId | undefined;
}

/**
 * The appointment as it stands once nobody else can change it: everyone who changes one holds its professional's agenda.
 * Looks again after waiting, because it may have gone to another agenda meanwhile.
 */
export async function lockAppointment(
  tx: ClinicTransaction,
  actor: Actor,
  { appointmentId, professionalId }: AppointmentLock,
): Promise<Appointment | null> {
  const found = await appointmentInReach(tx, actor, appointmentId);
  return found && holdAppointment(tx, found, professionalId);
}

/** The same for an appointment that is already found. */
export async function holdAppointment(
  tx: ClinicTransaction,
  found: Appointment,
  professionalId?: ProfessionalId,
): Promise<Appointment | null> {
  const locked = new Set<ProfessionalId>();
  let appointment: Appointment | null = found;
  while (appointment && !locked.has(appointment.professionalId)) {
    locked.add(appointment.professionalId);
    if (professionalId) locked.add(professionalId);
    await tx.lockAgendas([...locked]);
    appointment = await tx.appointment(found.id);
  }
  return appointment;
}
