import type { SmallClinic } from './small-clinic.ts';

/** Local start, service, professional, patient and status of everything ever booked, in the order of booking. */
export function agendaLines(clinic: SmallClinic): readonly string[] {
  return clinic.appointments.map((one) => {
    const start = one.startsAt.toZonedDateTimeISO('America/Sao_Paulo').toPlainDateTime();
    const patient = clinic.patients.find((other) => other.id === one.patientId)?.name;
    return `${start.toString({ smallestUnit: 'minute' })} ${one.serviceId} · ${one.professionalId} · ${patient} · ${one.status}`;
  });
}
