import { type Appointment, type Offer, sayMissedVisit, Temporal } from '@post/domain';
import type { Ports } from '../ports/index.ts';
import type { MissedVisitJob } from '../ports/jobs.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { talkOf } from '../proactive/talk-of.ts';
import { writeFirst } from '../proactive/write-first.ts';
import { offerAfterVisit } from './offer-after-visit.ts';
import { type ReachedVisit, type VisitOutcome, writeAboutVisit } from './write-about-visit.ts';

/** After this long the moment for it has passed. */
const LAST_HOURS = 72;

/** Offers new times to somebody who did not come, unless they have booked since, staff are talking, or nobody wants it. */
export function followUpMissedVisit(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges' | 'holidays'>,
  job: MissedVisitJob,
): Promise<VisitOutcome> {
  const key = `missed:${job.appointmentId}`;
  return writeAboutVisit(ports, {
    job,
    key,
    unwanted: (tx, appointment) => whyUnwanted(tx, appointment, ports.clock.now()),
    last: ({ startsAt }) => startsAt.add({ hours: LAST_HOURS }),
    talk: async (_tx, reached) => talkOf(reached),
    write: (tx, visit) => offerNewTimes(ports, tx, { ...visit, key }),
  });
}

async function whyUnwanted(
  tx: ClinicTransaction,
  { status, patientId }: Appointment,
  now: Temporal.Instant,
): Promise<string | null> {
  if (status !== 'no_show') return 'not-missed';
  const { clinic } = await tx.catalogue();
  if (clinic.missedVisitHours === null) return 'not-wanted';
  const upcoming = await tx.upcomingAppointments([patientId], now);
  return upcoming.length > 0 ? 'booked-since' : null;
}

async function offerNewTimes(
  ports: Pick<Ports, 'clock' | 'holidays'>,
  tx: ClinicTransaction,
  { appointment, reached, key }: ReachedVisit & { readonly key: string },
): Promise<void> {
  const { clinic } = await tx.catalogue();
  const patient = await tx.patient(appointment.patientId);
  const offer = await offerAfterVisit(ports, tx, { appointment, key });
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(clinic.timeZone);
  const visit = {
    patientName: patient?.name ?? '',
    start: local(appointment.startsAt),
    clinicName: clinic.name,
  };
  const times = startsOf(offer).map((start) => local(start).toPlainDateTime());
  await writeFirst(tx, {
    reached,
    key,
    say: (introducedAs) => sayMissedVisit({ visit, now: local(ports.clock.now()), times, introducedAs }),
    asks: null,
    ...(offer && { puts: { offer } }),
  });
  await tx.appendEvents('system', [{ kind: 'appointment.followed-up', subjectId: appointment.id }]);
}

function startsOf(offer: Offer | null): readonly Temporal.Instant[] {
  const meanings = offer?.options.map(({ meaning }) => meaning) ?? [];
  return meanings.flatMap((meaning) => (meaning.kind === 'time' ? [Temporal.Instant.from(meaning.startsAt)] : []));
}
