import {
  type Appointment,
  type Closure,
  isActive,
  type PlannedMove,
  type ProfessionalId,
  planMoves,
  type Service,
  Temporal,
} from '@post/domain';
import { readAgenda } from '../appointments/read-agenda.ts';
import type { Ports } from '../ports/index.ts';
import type { ClinicReader } from '../ports/store.ts';

/** Days on which a professional can not come, local dates, both included. */
export interface AwaySpan {
  readonly professionalId: ProfessionalId;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

export interface GatheredMoves {
  /** The patients of these are at the clinic already: staff speak to them. */
  readonly arrived: readonly Appointment[];
  readonly moves: readonly PlannedMove[];
}

/** New times are looked for as long after the days that fall away. */
const DAYS_AFTER = 21;
/** A patient has to read the question and answer, and then to come. */
const HOURS_TO_ANSWER = 2;
const PAGE = 100;

/** The visits that can't stay and where each could go, by what is true now; changes nothing. */
export async function gatherMoves(
  ports: Pick<Ports, 'clock' | 'holidays'>,
  reader: ClinicReader,
  span: AwaySpan,
): Promise<GatheredMoves> {
  const now = ports.clock.now();
  const { clinic } = await reader.catalogue();
  const { visits, arrived, services, professionalIds } = await standingIn(reader, span, now);
  const widest = widestOf(services);
  if (!widest) return { arrived, moves: [] };
  const range = rangeOf(span, now.toZonedDateTimeISO(clinic.timeZone).toPlainDate());
  const scope = { ...range, service: widest, professionalIds, noticeBinds: true, moving: null, heldFor: null };
  const agenda = closedFor(await readAgenda(ports, reader, scope), span);
  const moves = planMoves({
    agenda,
    visits,
    otherVisits: await otherVisits(reader, visits, now),
    notBefore: now.add({ minutes: clinic.minimumNoticeMinutes }).add({ hours: HOURS_TO_ANSWER }),
    ...range,
  });
  return { arrived, moves };
}

/** Everybody whose agenda may get one of the visits, and the one who is away. */
export async function touchedAgendas(
  ports: Pick<Ports, 'clock'>,
  reader: ClinicReader,
  span: AwaySpan,
): Promise<readonly ProfessionalId[]> {
  return (await standingIn(reader, span, ports.clock.now())).professionalIds;
}

async function standingIn(reader: ClinicReader, span: AwaySpan, now: Temporal.Instant) {
  const { clinic, services } = await reader.catalogue();
  const standing = (await visitsOf(reader, span, clinic.timeZone)).filter((visit) => isActive(visit, now));
  const visits = standing.filter(({ status }) => status !== 'arrived');
  const asked = services.filter(({ id }) => visits.some(({ serviceId }) => serviceId === id));
  return {
    visits,
    arrived: standing.filter(({ status }) => status === 'arrived'),
    services: asked,
    professionalIds: [...new Set([span.professionalId, ...asked.flatMap((service) => service.professionalIds)])],
  };
}

/** What closes the days. Patients may be told the reason, so it says nothing of anybody's health. */
export function closureOf({ from, to, professionalId }: AwaySpan): Closure {
  return { from, to, professionalId, reason: 'Sem atendimento' };
}

async function visitsOf(reader: ClinicReader, span: AwaySpan, timeZone: string): Promise<readonly Appointment[]> {
  const from = span.from.toZonedDateTime(timeZone).toInstant();
  const to = span.to.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  const visits: Appointment[] = [];
  let cursor: string | null = null;
  do {
    const page = await reader.appointments({ from, to, professionalId: span.professionalId }, { limit: PAGE, cursor });
    visits.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return visits;
}

async function otherVisits(reader: ClinicReader, visits: readonly Appointment[], now: Temporal.Instant) {
  const own = new Set(visits.map(({ id }) => id));
  const patientIds = [...new Set(visits.map(({ patientId }) => patientId))];
  return (await reader.upcomingAppointments(patientIds, now)).filter(({ id }) => !own.has(id));
}

/** Its buffers reach as far as those of any, so that all occupied time is read. */
function widestOf(services: readonly Service[]): Service | null {
  const reach = (service: Service) => Math.max(service.bufferBeforeMinutes, service.bufferAfterMinutes);
  const [widest] = services.toSorted((a, b) => reach(b) - reach(a));
  if (!widest) return null;
  return { ...widest, bufferBeforeMinutes: reach(widest), bufferAfterMinutes: reach(widest) };
}

function rangeOf(span: AwaySpan, today: Temporal.PlainDate) {
  const from = Temporal.PlainDate.compare(today, span.from) < 0 ? span.from : today;
  return { from, to: span.to.add({ days: DAYS_AFTER }) };
}

function closedFor(agenda: Awaited<ReturnType<typeof readAgenda>>, span: AwaySpan) {
  const { catalogue } = agenda;
  return { ...agenda, catalogue: { ...catalogue, closures: [...catalogue.closures, closureOf(span)] } };
}
