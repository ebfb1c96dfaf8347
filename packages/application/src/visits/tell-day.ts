import { type ClinicId, dayToTell, type Professional, sayDayDigest, type Temporal } from '@post/domain';
import type { Ports } from '../ports/index.ts';
import type { ClinicReader } from '../ports/store.ts';
import { tellPhone } from './tell-phone.ts';

/** More than anybody sees in a day. */
const MOST_VISITS = 100;

/** Tells each professional who has a number of their own, the evening before, who comes and when. */
export async function tellDay(ports: Pick<Ports, 'store' | 'nudges' | 'clock'>, clinicId: ClinicId): Promise<void> {
  const { clinic, professionals } = await ports.store.read(clinicId, (reader) => reader.catalogue());
  const now = ports.clock.now().toZonedDateTimeISO(clinic.timeZone);
  const day = dayToTell(now);
  if (!day) return;
  for (const professional of professionals) {
    const { id, phone } = professional;
    if (phone === null) continue;
    const told = await ports.store.transact(clinicId, async (tx) => {
      const visits = await visitsOf(tx, { professional, day });
      if (visits.length === 0) return false;
      const say = (introducedAs: string | null) => sayDayDigest({ clinicName: clinic.name, visits, now, introducedAs });
      return tellPhone(tx, { phone, key: `day-digest:${id}:${day}`, say });
    });
    if (!told) continue;
    ports.nudges.replyQueued();
    ports.nudges.eventsAppended(clinicId);
  }
}

async function visitsOf(
  reader: ClinicReader,
  { professional, day }: { readonly professional: Professional; readonly day: Temporal.PlainDate },
) {
  const { timeZone } = (await reader.catalogue()).clinic;
  const from = day.toZonedDateTime(timeZone).toInstant();
  const to = day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  const page = { limit: MOST_VISITS, cursor: null };
  const { items } = await reader.appointments({ from, to, professionalId: professional.id }, page);
  const standing = items.filter(({ status }) => status === 'scheduled' || status === 'confirmed');
  const patients = await reader.patientsByIds(standing.map(({ patientId }) => patientId));
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDateTime();
  return standing.map(({ patientId, startsAt, endsAt, status }) => ({
    patientName: patients.find(({ id }) => id === patientId)?.name ?? '',
    from: local(startsAt),
    to: local(endsAt),
    confirmed: status === 'confirmed',
  }));
}
