import type { ClinicReader } from '@post/application';
import type { Appointment } from '@post/domain';
import type { AppointmentItem } from '../contract/appointment.ts';
import { localTime } from './local-time.ts';

/** Appointments with the names of who and what; reads the patients of all of them at once. */
export async function presentAppointments(
  reader: ClinicReader,
  appointments: readonly Appointment[],
): Promise<AppointmentItem[]> {
  const { clinic, professionals, services } = await reader.catalogue();
  const patients = await reader.patientsByIds([...new Set(appointments.map(({ patientId }) => patientId))]);
  const [patientOf, professionalOf, serviceOf] = [byId(patients), byId(professionals), byId(services)];
  return appointments.map((appointment) => ({
    id: appointment.id,
    patient: { ...named(appointment.patientId, patientOf), phone: patientOf.get(appointment.patientId)?.phone ?? null },
    professional: named(appointment.professionalId, professionalOf),
    service: named(appointment.serviceId, serviceOf),
    startsAt: localTime(appointment.startsAt, clinic.timeZone),
    endsAt: localTime(appointment.endsAt, clinic.timeZone),
    status: appointment.status,
    source: appointment.source,
  }));
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** References are kept by the database, so a name is missing only when its owner was deleted in between two reads. */
function named(id: string, things: ReadonlyMap<string, { readonly name: string }>): { id: string; name: string } {
  return { id, name: things.get(id)?.name ?? '' };
}
