import {
  APPOINTMENT_SOURCES,
  APPOINTMENT_STATUSES,
  type AppointmentId,
  type PatientId,
  type ProfessionalId,
  type ServiceId,
} from '@post/domain';
import { z } from 'zod';
import { id } from './id.ts';
import { moment } from './moment.ts';
import { momentOrDay } from './moment-or-day.ts';
import { pageFields, pageOf } from './page.ts';
import { personName, phone } from './patient.ts';

const status = z.enum(APPOINTMENT_STATUSES);

export const appointmentItem = z
  .object({
    id: z.string(),
    patient: z.object({ id: z.string(), name: z.string(), phone: z.string().nullable() }),
    professional: z.object({ id: z.string(), name: z.string() }),
    service: z.object({ id: z.string(), name: z.string() }),
    startsAt: z.string().meta({ format: 'date-time' }),
    endsAt: z.string().meta({ format: 'date-time' }),
    status,
    source: z.enum(APPOINTMENT_SOURCES),
  })
  .meta({ id: 'Appointment' });
export type AppointmentItem = z.infer<typeof appointmentItem>;

export const appointmentPage = pageOf(appointmentItem);

export const listAppointments = z.object({
  from: momentOrDay.optional(),
  to: momentOrDay.optional(),
  professionalId: id<ProfessionalId>().optional(),
  patientId: id<PatientId>().optional(),
  status: status.optional(),
  ...pageFields,
});

export const oneAppointment = z.object({ id: id<AppointmentId>() });

const ignoreNotice = z
  .boolean()
  .default(false)
  .meta({ description: 'Marca também dentro da antecedência mínima ou além do horizonte da agenda' });

export const bookAppointment = z.object({
  serviceId: id<ServiceId>(),
  professionalId: id<ProfessionalId>(),
  startsAt: moment,
  patientId: id<PatientId>().optional(),
  patient: z.object({ name: personName, phone }).optional().meta({ description: 'Em vez de patientId: alguém novo' }),
  ignoreNotice,
});

/** Over occupied time if need be; for staff at the desk only. */
export const fitIn = bookAppointment.omit({ ignoreNotice: true });

/** `startsAt` as it was seen: somebody may have moved it again. */
export const tellOfChange = z.object({ id: id<AppointmentId>(), startsAt: moment });
/** When the contact hours begin; null when they have. */
export const willTell = z.object({ from: z.string().meta({ format: 'date-time' }).nullable() });

export const changeAppointment = z.object({
  id: id<AppointmentId>(),
  startsAt: moment.optional(),
  professionalId: id<ProfessionalId>().optional(),
  serviceId: id<ServiceId>().optional(),
  status: status.optional(),
  ignoreNotice,
});
