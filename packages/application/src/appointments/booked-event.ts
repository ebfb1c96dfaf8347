import type { Appointment } from '@post/domain';
import type { ClinicEvent } from '../ports/clinic-event.ts';

export function bookedEvent(appointment: Appointment): ClinicEvent {
  return {
    kind: 'appointment.booked',
    subjectId: appointment.id,
    detail: {
      startsAt: appointment.startsAt.toString(),
      professionalId: appointment.professionalId,
      serviceId: appointment.serviceId,
      seriesId: appointment.seriesId,
      fitIn: appointment.overlapAllowed,
    },
  };
}
