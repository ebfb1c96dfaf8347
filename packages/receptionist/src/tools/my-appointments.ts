import { sayShortDay, sayTime } from '@post/domain';
import { z } from 'zod';
import { offerChoices } from '../desk.ts';
import { patientName, sayAppointment, serviceName } from '../words/say-appointment.ts';
import { localTime } from '../words/say-when.ts';
import type { CoraTool } from './cora-tool.ts';

const parameters = z.object({});

export interface AppointmentListed {
  readonly number: number;
  readonly appointment: string;
  readonly words: string;
}

export const myAppointments: CoraTool<
  typeof parameters,
  { readonly ok: true; readonly appointments: readonly AppointmentListed[] }
> = {
  name: 'my_appointments',
  description:
    'Lists the future appointments of the patients of this phone. When there are several, it puts them to the patient under numbers.',
  parameters,
  async run(desk) {
    const { turn, handles } = desk;
    const { timeZone } = turn.catalogue.clinic;
    const listed = handles.appointments.entries.map(({ handle, thing }, index) => ({
      number: index + 1,
      appointment: handle,
      words: sayAppointment(turn, thing),
    }));
    if (listed.length > 1) {
      const choices = turn.appointments.map((appointment) => {
        const local = localTime(appointment.startsAt, timeZone);
        const name = patientName(turn, appointment);
        return {
          title: `${sayShortDay(local.toPlainDate())} às ${sayTime(local.toPlainTime())}`,
          description: [serviceName(turn, appointment.serviceId), name].filter(Boolean).join(' · '),
          meaning: { kind: 'appointment', appointmentId: appointment.id } as const,
        };
      });
      offerChoices(desk, choices);
    }
    return { ok: true, appointments: listed };
  },
};
