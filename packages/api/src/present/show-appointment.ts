import type { Appointment } from '@post/domain';
import type { AppointmentItem } from '../contract/appointment.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { type ApiContext, readClinic } from '../trpc.ts';
import { presentAppointments } from './present-appointments.ts';

/** One appointment as the outside sees it. */
export function showAppointment(ctx: ApiContext, appointment: Appointment): Promise<AppointmentItem> {
  return readClinic(ctx, async (reader) => {
    const [item] = await presentAppointments(reader, [appointment]);
    if (!item) throw refusalToTrpc({ kind: 'unknown' });
    return item;
  });
}
