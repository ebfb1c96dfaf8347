import type { Appointment, AppointmentId, AppointmentSource, ConversationId, ProfessionalId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { ClinicReader } from '../ports/store.ts';

/**
 * Who may do what with an agenda:
 * - Hours, closures, holidays and occupied time bind everyone; so does "not in the past".
 * - Minimum notice and horizon bind Cora always, the API unless it says otherwise, and staff never: whoever stands at
 *   the desk sees whether there is time.
 * - Booking over occupied time (encaixe) is for owner, manager and receptionist, one appointment at a time, explicitly.
 * - A professional reaches only their own agenda.
 * - Cora reaches only appointments of the patients for whom her conversation's contact may act.
 */
export function noticeBinds(actor: Actor, ignoreNotice = false): boolean {
  if (actor.kind === 'staff') return false;
  return actor.kind === 'cora' || !ignoreNotice;
}

export function mayOverlap(actor: Actor): boolean {
  return actor.kind === 'staff' && actor.role !== 'professional';
}

export function sourceOf(actor: Actor): AppointmentSource {
  return actor.kind === 'staff' ? 'dashboard' : actor.kind;
}

/** In whose conversation a freed time was offered that the actor may give: to everybody else it is taken. */
export function heldForActor(actor: Actor): ConversationId | null {
  return actor.kind === 'cora' ? actor.claim.conversationId : null;
}

/** Whose agenda is the only one the actor may see; null when every agenda is. */
export function agendaInReach(actor: Actor): ProfessionalId | null {
  return actor.kind === 'staff' && actor.role === 'professional' ? actor.professionalId : null;
}

/** The appointment, if there is one and the actor may know it. */
export async function appointmentInReach(
  reader: ClinicReader,
  actor: Actor,
  id: AppointmentId,
): Promise<Appointment | null> {
  const appointment = await reader.appointment(id);
  if (!appointment) return null;
  const agenda = agendaInReach(actor);
  if (agenda !== null && appointment.professionalId !== agenda) return null;
  if (actor.kind !== 'cora') return appointment;
  const patients = await reader.patientsOfContact(actor.claim.contactId);
  return patients.some((patient) => patient.id === appointment.patientId) ? appointment : null;
}
