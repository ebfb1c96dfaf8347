import type { Appointment, AppointmentId, SeriesId } from '@post/domain';
import type { ClinicReader, ClinicTransaction } from '../ports/store.ts';

export interface RememberedSeries {
  readonly seriesId: SeriesId;
  readonly appointments: readonly Appointment[];
}

interface Stored {
  readonly seriesId: SeriesId;
  readonly appointmentIds: readonly AppointmentId[];
}

export async function rememberSeries(
  tx: ClinicTransaction,
  key: string | undefined,
  { seriesId, appointments }: RememberedSeries,
): Promise<void> {
  if (key === undefined) return;
  const stored: Stored = { seriesId, appointmentIds: appointments.map(({ id }) => id) };
  await tx.rememberEffect(key, stored);
}

/** The sessions that the act touched, as they are now. */
export async function recallSeries(reader: ClinicReader, key: string | undefined): Promise<RememberedSeries | null> {
  const effect = key === undefined ? undefined : await reader.effect(key);
  if (effect === undefined) return null;
  const { seriesId, appointmentIds } = effect as Stored;
  const sessions = await reader.appointmentsOfSeries(seriesId);
  return { seriesId, appointments: sessions.filter(({ id }) => appointmentIds.includes(id)) };
}
