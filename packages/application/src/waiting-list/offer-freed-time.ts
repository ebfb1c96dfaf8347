import {
  type Appointment,
  type BusyTime,
  type FreeTime,
  freeTimes,
  isActive,
  offerUntil,
  pickFreedTime,
  type Service,
  suitsWish,
  Temporal,
  type WaitingWish,
  type WaitingWishId,
  whenToWrite,
} from '@post/domain';
import { buffersOf } from '../appointments/buffers-of.ts';
import { readAgenda } from '../appointments/read-agenda.ts';
import type { Ports } from '../ports/index.ts';
import type { FreedTimeJob, ReachedConversation } from '../ports/jobs.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { reachPatient } from '../proactive/reach-patient.ts';
import { talkOf } from '../proactive/talk-of.ts';
import { writeOffer } from './write-offer.ts';

type OfferPorts = Pick<Ports, 'store' | 'clock' | 'holidays' | 'nudges'>;

type Asked = { readonly kind: 'offered' | 'passed-over' } | { readonly kind: 'later'; readonly at: Temporal.Instant };

/**
 * Offers a freed time to the first who waits for it and can be asked now, and what is left of it to the next. Each is
 * asked in a transaction of its own, so that two conversations are never locked at once; the agenda's lock decides.
 */
export async function offerFreedTime(
  ports: OfferPorts,
  job: FreedTimeJob,
): Promise<{ readonly kind: 'offered' | 'later' | 'nobody' }> {
  const freed = freedIn(job);
  const wishes = await ports.store.read(job.clinicId, async (reader) => {
    const { clinic } = await reader.catalogue();
    return reader.wishesForDay(freed.professionalId, localDay(freed.startsAt, clinic.timeZone));
  });
  const outcomes: Asked[] = [];
  for (const { id } of wishes) {
    outcomes.push(await ports.store.transact(job.clinicId, (tx) => ask(ports, tx, { job, freed, wishId: id })));
  }
  const isOffered = outcomes.some(({ kind }) => kind === 'offered');
  if (isOffered) {
    ports.nudges.replyQueued();
    ports.nudges.eventsAppended(job.clinicId);
  }
  const later = outcomes.flatMap((outcome) => (outcome.kind === 'later' ? [outcome.at] : []));
  const [next] = later.toSorted(Temporal.Instant.compare);
  if (next) await putOff(ports, job, next);
  if (isOffered) return { kind: 'offered' };
  return { kind: next ? 'later' : 'nobody' };
}

function freedIn({ professionalId, startsAt, endsAt }: FreedTimeJob): BusyTime {
  return { professionalId, startsAt: Temporal.Instant.from(startsAt), endsAt: Temporal.Instant.from(endsAt) };
}

async function putOff(ports: OfferPorts, job: FreedTimeJob, at: Temporal.Instant): Promise<void> {
  const inSeconds = at.since(ports.clock.now()).total('seconds');
  await ports.store.transact(job.clinicId, (tx) => tx.schedule([{ job, inSeconds }]));
}

function localDay(at: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate();
}

interface Asking {
  readonly job: FreedTimeJob;
  readonly freed: BusyTime;
  readonly wishId: WaitingWishId;
}

const PASSED_OVER: Asked = { kind: 'passed-over' };

async function ask(ports: OfferPorts, tx: ClinicTransaction, { job, freed, wishId }: Asking): Promise<Asked> {
  const found = await tx.waitingWish(wishId);
  const now = ports.clock.now();
  if (found?.state !== 'waiting' || !(await usable(ports, tx, { wish: found, freed }))) return PASSED_OVER;
  const reached = await reachPatient(tx, found.patientId, 'reminders');
  if (!reached) return PASSED_OVER;
  const when = await whenToAsk(tx, { reached, freed, now });
  if (when.kind === 'skip') return PASSED_OVER;
  if (when.kind === 'later') return when;
  await tx.lockAgendas([freed.professionalId]);
  const wish = await tx.lockWish(wishId);
  const use = wish?.state === 'waiting' ? await usable(ports, tx, { wish, freed }) : null;
  if (!wish || !use) return PASSED_OVER;
  const { clinic } = await tx.catalogue();
  const until = offerUntil(now, use.time.startsAt, clinic);
  const { bufferBeforeMinutes, bufferAfterMinutes } = buffersOf(use.service);
  const offer =
    until &&
    (await tx.insertOffer({
      ...use.time,
      wishId,
      conversationId: reached.id,
      offeredAt: now,
      until,
      occupied: {
        from: use.time.startsAt.subtract({ minutes: bufferBeforeMinutes }),
        to: use.time.endsAt.add({ minutes: bufferAfterMinutes }),
      },
    }));
  if (!offer) return PASSED_OVER;
  await writeOffer(tx, { clinicId: job.clinicId, reached, wish, offer, insteadOf: use.insteadOf, now });
  return { kind: 'offered' };
}

/** There is a time to answer in: not in the night, and not between two messages of another matter. */
async function whenToAsk(
  tx: ClinicTransaction,
  { reached, freed, now }: { reached: ReachedConversation; freed: BusyTime; now: Temporal.Instant },
) {
  const { clinic } = await tx.catalogue();
  const isAsked = (await tx.openOfferIn(reached.id)) !== null;
  const talk = isAsked ? 'underway' : talkOf(reached);
  return whenToWrite({ now, last: freed.startsAt, talk, contactHours: clinic });
}

interface Use {
  readonly time: FreeTime;
  readonly service: Service;
  readonly insteadOf: Appointment | null;
}

/** What of the freed time this patient could have: free for everybody, wished for, and not refused before. */
async function usable(
  ports: OfferPorts,
  tx: ClinicTransaction,
  { wish, freed }: { readonly wish: WaitingWish; readonly freed: BusyTime },
): Promise<Use | null> {
  const { clinic, services } = await tx.catalogue();
  const service = services.find(({ id }) => id === wish.serviceId);
  const offers = await tx.offersOfWish(wish.id);
  if (!service || offers.some(({ state }) => state === 'open')) return null;
  const now = ports.clock.now();
  const upcoming = await tx.upcomingAppointments([wish.patientId], now);
  const insteadOf = upcoming.find(({ id }) => id === wish.insteadOf) ?? null;
  if (wish.insteadOf !== null && !(insteadOf && isActive(insteadOf, now))) return null;
  const { professionalId } = freed;
  const day = localDay(freed.startsAt, clinic.timeZone);
  const range = { from: day, to: day };
  const agenda = await readAgenda(ports, tx, {
    ...range,
    service,
    professionalIds: [professionalId],
    noticeBinds: true,
    moving: wish.insteadOf,
    heldFor: null,
  });
  const others = upcoming.filter(({ id }) => id !== wish.insteadOf);
  const times = freeTimes({ ...agenda, ...range, serviceId: service.id, professionalId }).filter(
    (time) =>
      suitsWish(wish, time, { timeZone: clinic.timeZone, insteadOf }) &&
      !offers.some((offer) => isSameStart(offer, time)) &&
      !others.some((visit) => overlaps(visit, time)),
  );
  const time = pickFreedTime(times, freed);
  return time && { time, service, insteadOf };
}

type Start = Pick<FreeTime, 'startsAt' | 'professionalId'>;

function isSameStart(one: Start, other: Start): boolean {
  return one.professionalId === other.professionalId && one.startsAt.equals(other.startsAt);
}

type Span = Pick<FreeTime, 'startsAt' | 'endsAt'>;

function overlaps(one: Span, other: Span): boolean {
  const { compare } = Temporal.Instant;
  return compare(one.startsAt, other.endsAt) < 0 && compare(other.startsAt, one.endsAt) < 0;
}
