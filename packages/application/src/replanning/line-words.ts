import type { Appointment, Temporal } from '@post/domain';
import type { ClinicReader } from '../ports/store.ts';

/** What every message about a visit that can't stay speaks of. */
export async function lineWords(reader: ClinicReader, appointment: Appointment, now: Temporal.Instant) {
  const { clinic, professionals } = await reader.catalogue();
  const patient = await reader.patient(appointment.patientId);
  return {
    patientName: patient?.name ?? '',
    professionalName: professionals.find(({ id }) => id === appointment.professionalId)?.name ?? '',
    start: appointment.startsAt.toZonedDateTimeISO(clinic.timeZone),
    now: now.toZonedDateTimeISO(clinic.timeZone),
    clinicName: clinic.name,
  };
}
