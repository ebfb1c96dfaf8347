import { type Appointment, freeTimes, type Offer, pickOffer, sayShortDay, sayTime } from '@post/domain';
import { readAgenda } from '../appointments/read-agenda.ts';
import type { Ports } from '../ports/index.ts';
import type { ClinicReader } from '../ports/store.ts';

/** As many as one answers with a number without thinking. */
const HANDFUL = 3;

/** Nearer is better for somebody who needed the visit. */
const DAYS_AHEAD = 14;

/** A few free times for the visit once more, with the same professional where there are any; null when there are none. */
export async function offerAfterVisit(
  ports: Pick<Ports, 'clock' | 'holidays'>,
  reader: ClinicReader,
  { appointment, key }: { readonly appointment: Appointment; readonly key: string },
): Promise<Offer | null> {
  const { clinic, services } = await reader.catalogue();
  const { timeZone } = clinic;
  const service = services.find(({ id }) => id === appointment.serviceId);
  if (!service) return null;
  const from = ports.clock.now().toZonedDateTimeISO(timeZone).toPlainDate();
  const range = { from, to: from.add({ days: DAYS_AHEAD }) };
  const { professionalIds } = service;
  const scope = { ...range, service, professionalIds, noticeBinds: true, moving: null, heldFor: null };
  const agenda = await readAgenda(ports, reader, scope);
  const all = freeTimes({ ...agenda, ...range, serviceId: service.id, professionalId: null });
  const same = all.filter(({ professionalId }) => professionalId === appointment.professionalId);
  const times = pickOffer(same.length > 0 ? same : all, { count: HANDFUL, timeZone });
  const options = times.map(({ startsAt, professionalId }, index) => {
    const local = startsAt.toZonedDateTimeISO(timeZone);
    const title = `${sayShortDay(local.toPlainDate())} às ${sayTime(local.toPlainTime())}`;
    const meaning = { kind: 'time', serviceId: service.id, professionalId, startsAt: startsAt.toString() } as const;
    return { id: `${key}:${index + 1}`, title, description: null, meaning };
  });
  return options.length > 0 ? { options } : null;
}
