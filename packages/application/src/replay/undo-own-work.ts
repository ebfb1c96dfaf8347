import { type AppointmentId, type LinkedPatient, type PatientId, Temporal } from '@post/domain';
import type { AuditEntry } from '../ports/insight-doors.ts';
import type { ClinicReader, ClinicTransaction } from '../ports/store.ts';

/** More than this a conversation does not do. */
const MOST_ENTRIES = 200;

/**
 * Takes back, inside a replay's transaction, what Cora wrote for these patients since the conversation began, the last
 * thing first, so that the replay finds the agenda that the conversation found. Gives the patients that stood then.
 */
export async function undoOwnWork(
  tx: ClinicTransaction,
  patients: readonly LinkedPatient[],
  since: Temporal.Instant,
): Promise<ReadonlySet<PatientId>> {
  const page = await tx.audit({ by: 'cora', from: since }, { limit: MOST_ENTRIES, cursor: null });
  const theirs = await appointmentsOf(tx, patients);
  for (const entry of page.items) if (theirs.has(entry.subjectId)) await undo(tx, entry);
  const created = new Set(
    page.items.filter(({ kind }) => kind === 'patient.created').map(({ subjectId }) => subjectId),
  );
  return new Set(patients.map(({ id }) => id).filter((id) => !created.has(id)));
}

async function appointmentsOf(tx: ClinicReader, patients: readonly LinkedPatient[]): Promise<ReadonlySet<string>> {
  const pages = await Promise.all(
    patients.map(({ id }) => tx.appointments({ patientId: id }, { limit: MOST_ENTRIES, cursor: null })),
  );
  return new Set(pages.flatMap(({ items }) => items.map(({ id }) => String(id))));
}

async function undo(tx: ClinicTransaction, { kind, subjectId, detail }: AuditEntry): Promise<void> {
  const appointment = await tx.appointment(subjectId as AppointmentId);
  if (!appointment) return;
  const was = detail?.fromStartsAt;
  if (kind === 'appointment.booked') await tx.changeAppointment(appointment.id, { status: 'cancelled' });
  if (kind === 'appointment.cancelled') await tx.changeAppointment(appointment.id, { status: 'scheduled' });
  if (kind === 'appointment.moved' && typeof was === 'string') {
    const startsAt = Temporal.Instant.from(was);
    const endsAt = startsAt.add(appointment.startsAt.until(appointment.endsAt));
    await tx.changeAppointment(appointment.id, { startsAt, endsAt });
  }
}
