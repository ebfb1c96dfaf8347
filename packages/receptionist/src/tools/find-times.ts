import { type AppointmentId, type FreeTime, type Service, Temporal } from '@post/domain';
import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { todayOf } from '../words/say-when.ts';
import { chooseTimes } from './choose-times.ts';
import type { CoraTool } from './cora-tool.ts';
import { dayLong } from './day-long.ts';
import { reasonsInWords } from './not-free.ts';
import { offerTimes } from './offer-times.ts';
import { readDate, readTime } from './read-arguments.ts';
import type { BadRequest, TimesFound } from './tool-results.ts';

const parameters = z.object({
  service: z.string().describe('Handle of the service, e.g. s1'),
  professional: z.string().nullable().describe('Handle of the professional when the patient named one, e.g. p1'),
  from_date: z.string().describe('First day, YYYY-MM-DD'),
  to_date: z.string().describe('Last day, YYYY-MM-DD'),
  after_time: z.string().nullable().describe('Only starts at or after HH:MM'),
  before_time: z.string().nullable().describe('Only starts before HH:MM'),
  moving: z.string().nullable().describe('Handle of the appointment that is to be moved, e.g. a1'),
});

/** A longer range than this is a wish without a date; the first days answer it. */
const LONGEST_RANGE_DAYS = 31;

export const findTimes: CoraTool<typeof parameters, TimesFound | BadRequest> = {
  name: 'find_times',
  description:
    'Finds free times and puts a handful of them to the patient as the numbered offer of your reply: list them with exactly these numbers, and say the preference that they follow. Never name a time that no tool returned.',
  parameters,
  async run(desk, args) {
    const wish = readWish(desk, args);
    if ('problem' in wish) return wish;
    const found = await desk.tools.findTimes(wish.request);
    if (found.length > 0) {
      const { times, preference } = chooseTimes(desk, found, wish.request);
      return { ok: true, asAsked: true, reasons: [], times: offerTimes(desk, wish.service.id, times), preference };
    }
    const others = await otherTimes(desk, wish);
    return {
      ok: true,
      asAsked: false,
      reasons: await whyNone(desk, wish),
      times: offerTimes(desk, wish.service.id, others),
      preference: null,
    };
  },
};

type Request = Parameters<Desk['tools']['findTimes']>[0];

interface Wish {
  readonly service: Service;
  readonly request: Request;
}

function readWish({ handles, turn }: Desk, args: z.output<typeof parameters>): Wish | BadRequest {
  const moving = handles.appointments.find(args.moving);
  const service = moving
    ? handles.services.entries.find((entry) => entry.thing.id === moving.serviceId)?.thing
    : handles.services.find(args.service);
  if (!service) return { ok: false, problem: 'No such service: use a handle of list_services.' };
  const from = readDate(args.from_date);
  const to = readDate(args.to_date);
  if (!from || !to) return { ok: false, problem: 'That date does not exist: ask the patient again.' };
  const today = todayOf(turn.now, turn.catalogue.clinic.timeZone);
  if (Temporal.PlainDate.compare(to, today) < 0)
    return { ok: false, problem: 'That date is past: ask the patient again.' };
  const latest = from.add({ days: LONGEST_RANGE_DAYS });
  return {
    service,
    request: {
      serviceId: service.id,
      professionalId: handles.professionals.find(args.professional)?.id ?? null,
      from,
      to: Temporal.PlainDate.compare(to, latest) > 0 ? latest : to,
      timeFrom: readTime(args.after_time),
      timeTo: readTime(args.before_time),
      moving: (moving?.id ?? null) satisfies AppointmentId | null,
    },
  };
}

/** The same days at any hour come first, then the next days as asked for, then the next days at all, then any. */
async function otherTimes(desk: Desk, { request }: Wish): Promise<readonly FreeTime[]> {
  const { tools, turn } = desk;
  const today = todayOf(turn.now, turn.catalogue.clinic.timeZone);
  const horizon = today.add({ days: turn.catalogue.clinic.bookingHorizonDays });
  const anyHour = { ...request, timeFrom: null, timeTo: null };
  const tries = [
    anyHour,
    { ...request, to: horizon },
    { ...anyHour, to: horizon },
    { ...anyHour, from: today, to: horizon },
  ];
  for (const wider of tries) {
    if (Temporal.PlainDate.compare(wider.from, wider.to) > 0) continue;
    const found = await tools.findTimes(wider);
    if (found.length > 0) return chooseTimes(desk, found, wider).times;
  }
  return [];
}

/** Any hour shows what is true of the whole day; what only that hour would suffer from is left out. */
async function whyNone(desk: Desk, { request }: Wish): Promise<readonly string[]> {
  const { timeZone } = desk.turn.catalogue.clinic;
  if (!request.from.equals(request.to)) return ['nesse período não há horário livre'];
  const startsAt = request.from.toZonedDateTime({ timeZone, plainTime: request.timeFrom ?? '10:00' }).toInstant();
  const { serviceId, professionalId, moving } = request;
  const check = await desk.tools.checkTime({ serviceId, professionalId, startsAt, moving });
  const reasons = check.kind === 'free' ? [] : dayLong(check.reasons);
  const told = reasonsInWords(desk, request, reasons);
  if (told.length > 0) return told;
  return [
    request.timeFrom || request.timeTo ? 'nesse período não há horário livre' : 'nesse dia não há mais horário livre',
  ];
}
