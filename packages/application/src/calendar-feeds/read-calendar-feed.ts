import type { Appointment, PatientId, ProfessionalId, Temporal } from '@post/domain';
import { readLinkToken } from '../clinic/link-token.ts';
import type { Ports } from '../ports/index.ts';
import type { ClinicReader } from '../ports/store.ts';

/** An agenda as its private address tells it. */
export interface CalendarFeed {
  readonly professionalName: string;
  readonly clinicName: string;
  readonly clinicAddress: string;
  readonly timeZone: string;
  readonly entries: readonly CalendarFeedEntry[];
}

export interface CalendarFeedEntry {
  readonly id: Appointment['id'];
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** The patient confirmed, came, or was seen. */
  readonly sure: boolean;
  /** First name and the initial of the last: it leaves the house, and whoever serves the calendar reads it. */
  readonly patient: string;
  readonly service: string;
}

/** What a professional still looks back on. */
const DAYS_BACK = 30;
const PAGE = 500;

/** What stands in the agenda behind a private address; null when the address leads nowhere. */
export async function readCalendarFeed(
  ports: Pick<Ports, 'store' | 'clock' | 'credentials'>,
  token: string,
): Promise<CalendarFeed | null> {
  const parts = readLinkToken(token);
  if (!parts) return null;
  return ports.store.snapshot(parts.clinicId, async (reader) => {
    const professionalId = await reader.agendaOfFeed(ports.credentials.fingerprint(parts.secret));
    const { clinic, professionals, services } = await reader.catalogue();
    const professional = professionals.find(({ id }) => id === professionalId);
    if (!professional) return null;
    const from = ports.clock.now().subtract({ hours: 24 * DAYS_BACK });
    const appointments = await agendaFrom(reader, professional.id, from);
    const patients = await reader.patientsByIds([...new Set(appointments.map(({ patientId }) => patientId))]);
    const nameOf = new Map<PatientId, string>(patients.map(({ id, name }) => [id, shortName(name)]));
    return {
      professionalName: professional.name,
      clinicName: clinic.name,
      clinicAddress: clinic.address,
      timeZone: clinic.timeZone,
      entries: appointments.map(({ id, startsAt, endsAt, status, patientId, serviceId }) => ({
        id,
        startsAt,
        endsAt,
        sure: status !== 'scheduled',
        patient: nameOf.get(patientId) ?? '',
        service: services.find((service) => service.id === serviceId)?.name ?? '',
      })),
    };
  });
}

async function agendaFrom(
  reader: ClinicReader,
  professionalId: ProfessionalId,
  from: Temporal.Instant,
): Promise<readonly Appointment[]> {
  const found: Appointment[] = [];
  let cursor: string | null = null;
  do {
    const page = await reader.appointments({ professionalId, from }, { limit: PAGE, cursor });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found.filter(({ status }) => !['cancelled', 'no_show', 'held'].includes(status));
}

function shortName(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  const last = others.at(-1);
  return last ? `${first} ${last.slice(0, 1)}.` : first;
}
