import { checkTime, findFreeTimes } from '@post/application';
import { closedTimes, Temporal } from '@post/domain';
import type { z } from 'zod';
import * as contract from '../contract/catalogue.ts';
import { pageOfAll } from '../page-of-all.ts';
import { localTime } from '../present/local-time.ts';
import { presentFreeTime } from '../present/present-free-time.ts';
import { presentNotFree } from '../present/present-not-free.ts';
import { rangeEnd, rangeStart } from '../range-edges.ts';
import { refuse } from '../refusal-to-trpc.ts';
import { type ApiContext, anyStaff, frontDesk, readClinic, router } from '../trpc.ts';

export const availabilityRouter = router({
  list: anyStaff
    .meta({
      method: 'GET',
      path: '/availability',
      summary: 'Horários livres de um serviço',
      refusals: ['unknown_service', 'unknown_professional'],
    })
    .input(contract.listFreeTimes)
    .output(contract.freeTimePage)
    .query(async ({ ctx, input }) => {
      const times = await freeTimes(ctx, input);
      const { items, nextCursor } = pageOfAll(times, input, (time) => `${time.startsAt}|${time.professionalId}`);
      return { items: [...items], nextCursor };
    }),

  /** When a professional, or everybody, does not work. */
  closed: anyStaff
    .input(contract.listClosedTimes)
    .output(contract.closedTimes)
    .query(async ({ ctx, input: { from, to, professionalId } }) => {
      const catalogue = await readClinic(ctx, (reader) => reader.catalogue());
      const all = catalogue.professionals.map(({ id }) => id);
      const professionalIds = professionalId === null ? all : all.filter((id) => id === professionalId);
      const agenda = { catalogue, holidays: ctx.ports.holidays.between(from, to) };
      return closedTimes(agenda, { from, to, professionalIds }).map(({ startsAt, endsAt, why }) => ({
        startsAt: localTime(startsAt, catalogue.clinic.timeZone),
        endsAt: localTime(endsAt, catalogue.clinic.timeZone),
        why,
      }));
    }),

  /** Whether one exact time is free; if not, why, and the smallest change that would be. */
  check: frontDesk
    .input(contract.checkTime)
    .output(contract.timeVerdict)
    .query(({ ctx, input }) => judge(ctx, input)),
});

async function judge(ctx: ApiContext, wish: z.infer<typeof contract.checkTime>) {
  const { timeZone } = await clinicOffering(ctx, wish);
  const verdict = await checkTime(ctx.ports, ctx.actor, { ...wish, moving: null });
  if (verdict.kind === 'free') return { reasons: [], nearest: [], colleague: null };
  const anyone = await checkTime(ctx.ports, ctx.actor, { ...wish, professionalId: null, moving: null });
  return {
    reasons: verdict.reasons.map(presentNotFree),
    nearest: verdict.alternatives.map((time) => presentFreeTime(time, timeZone)),
    colleague: anyone.kind === 'free' ? presentFreeTime(anyone.time, timeZone) : null,
  };
}

/** The clinic, when it offers the service, and with the professional if one is named. */
async function clinicOffering(
  ctx: ApiContext,
  wish: Pick<z.infer<typeof contract.listFreeTimes>, 'serviceId' | 'professionalId'>,
) {
  const { clinic, services } = await readClinic(ctx, (reader) => reader.catalogue());
  const service = services.find(({ id }) => id === wish.serviceId);
  if (!service) throw refuse('unknown_service');
  if (wish.professionalId && !service.professionalIds.includes(wish.professionalId))
    throw refuse('unknown_professional');
  return clinic;
}

async function freeTimes(ctx: ApiContext, wish: z.infer<typeof contract.listFreeTimes>) {
  const { timeZone, bookingHorizonDays } = await clinicOffering(ctx, wish);
  const professionalId = wish.professionalId ?? null;
  const now = ctx.ports.clock.now();
  const start = latest(now, wish.from ? rangeStart(wish.from, timeZone) : now);
  const end = earliest(
    now.add({ hours: 24 * (bookingHorizonDays + 2) }),
    wish.to ? rangeEnd(wish.to, timeZone) : start.add({ hours: 24 * DAYS_WITHOUT_END }),
  );
  if (Temporal.Instant.compare(start, end) >= 0) return [];
  const times = await findFreeTimes(ctx.ports, ctx.actor, {
    serviceId: wish.serviceId,
    professionalId,
    from: start.toZonedDateTimeISO(timeZone).toPlainDate(),
    to: end.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(timeZone).toPlainDate(),
    timeFrom: null,
    timeTo: null,
    moving: null,
  });
  return times
    .filter(
      ({ startsAt }) => Temporal.Instant.compare(startsAt, start) >= 0 && Temporal.Instant.compare(startsAt, end) < 0,
    )
    .map((time) => presentFreeTime(time, timeZone));
}

const DAYS_WITHOUT_END = 7;

function latest(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) > 0 ? one : other;
}

function earliest(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}
