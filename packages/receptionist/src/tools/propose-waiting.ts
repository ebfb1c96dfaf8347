import {
  type Appointment,
  type ProposedWish,
  type Service,
  suitsWish,
  Temporal,
  type Weekday,
  wishedTimes,
} from '@post/domain';
import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { todayOf } from '../words/say-when.ts';
import { bookingPatient } from './booking-patient.ts';
import { chooseTimes } from './choose-times.ts';
import type { CoraTool } from './cora-tool.ts';
import { dayLong } from './day-long.ts';
import { notFree } from './not-free.ts';
import { offerTimes } from './offer-times.ts';
import { put } from './propose.ts';
import { readDate, readTime } from './read-arguments.ts';
import type { BadRequest, NotFree, Proposed, TimesFound } from './tool-results.ts';

const parameters = z.object({
  service: z.string().nullable().describe('Handle of the service, e.g. s1; null with instead_of'),
  professional: z.string().nullable().describe('Handle of the professional when the patient wants only that one'),
  from_date: z.string().describe('First day that would do, YYYY-MM-DD'),
  to_date: z.string().describe('Last day that would do, YYYY-MM-DD'),
  weekdays: z.array(z.number().int().min(1).max(7)).nullable().describe('Only these, 1 is Monday; null for any'),
  after_time: z.string().nullable().describe('Only starts from HH:MM on'),
  before_time: z.string().nullable().describe('Only starts before HH:MM'),
  instead_of: z.string().nullable().describe('Handle of the appointment that an earlier time would replace, e.g. a1'),
  patient: z.string().nullable().describe('Handle of a known patient, e.g. k1; null for a new one'),
  patient_name: z.string().nullable().describe('Name of a new patient, as the patient wrote it'),
  relation: z.enum(['self', 'responsible']).nullable().describe('For a new patient'),
});

/** Any hour shows what is true of the whole day. */
const MORNING = '10:00';

type Arguments = z.output<typeof parameters>;

export const proposeWaiting: CoraTool<typeof parameters, Proposed | TimesFound | NotFree | BadRequest> = {
  name: 'propose_waiting',
  description:
    'Prepares the place on the waiting list that the patient must say yes to, for days on which nothing suits. Say its text as it is. When something is free in them after all, it offers those times instead; when nobody works then, it says so.',
  parameters,
  async run(desk, args) {
    const visit = desk.handles.appointments.find(args.instead_of) ?? null;
    const service = serviceOf(desk, args, visit);
    if (!service) return { ok: false, problem: 'No such service: use a handle of list_services.' };
    const wished = readWish(desk, args, { service, visit });
    if ('problem' in wished) return wished;
    const instead = (await freeNow(desk, wished, visit)) ?? (await neverFree(desk, wished));
    if (instead) return instead;
    const patient = visit ? patientOf(desk, visit) : bookingPatient(desk, args);
    if ('problem' in patient) return patient;
    return put(desk, { kind: 'wait', patient, wished }, wished);
  },
};

function serviceOf({ handles, turn }: Desk, { service }: Arguments, visit: Appointment | null): Service | null {
  const booked = visit && turn.catalogue.services.find(({ id }) => id === visit.serviceId);
  return booked ?? handles.services.find(service) ?? null;
}

function patientOf({ turn }: Desk, { patientId }: Appointment) {
  const name = turn.patients.find(({ id }) => id === patientId)?.name ?? '';
  return { kind: 'known', patientId, name } as const;
}

function readWish(
  { handles, turn }: Desk,
  args: Arguments,
  { service, visit }: { readonly service: Service; readonly visit: Appointment | null },
): ProposedWish | BadRequest {
  const today = todayOf(turn.now, turn.catalogue.clinic.timeZone);
  const [from, to] = [readDate(args.from_date), readDate(args.to_date)];
  if (!from || !to) return { ok: false, problem: 'That date does not exist: ask the patient again.' };
  if (Temporal.PlainDate.compare(to, today) < 0 || Temporal.PlainDate.compare(to, from) < 0) {
    return { ok: false, problem: 'Those days are past: ask the patient again.' };
  }
  return {
    serviceId: service.id,
    professionalId: handles.professionals.find(args.professional)?.id ?? null,
    from: (Temporal.PlainDate.compare(from, today) < 0 ? today : from).toString(),
    to: to.toString(),
    weekdays: args.weekdays && (args.weekdays as Weekday[]),
    timeFrom: readTime(args.after_time)?.toString({ smallestUnit: 'minute' }) ?? null,
    timeTo: readTime(args.before_time)?.toString({ smallestUnit: 'minute' }) ?? null,
    insteadOf: visit?.id ?? null,
  };
}

/** Nor for a day on which nobody works. */
async function neverFree(desk: Desk, wish: ProposedWish): Promise<NotFree | null> {
  if (wish.from !== wish.to) return null;
  const { timeZone } = desk.turn.catalogue.clinic;
  const plainTime = wish.timeFrom ?? MORNING;
  const startsAt = Temporal.PlainDate.from(wish.from).toZonedDateTime({ timeZone, plainTime }).toInstant();
  const { serviceId, professionalId } = wish;
  const check = await desk.tools.checkTime({ serviceId, professionalId, startsAt, moving: null });
  const reasons = check.kind === 'free' ? [] : dayLong(check.reasons);
  return check.kind === 'free' || reasons.length === 0 ? null : notFree(desk, wish, { ...check, reasons });
}

/** Nobody waits for what can be had. */
async function freeNow(desk: Desk, wish: ProposedWish, visit: Appointment | null): Promise<TimesFound | null> {
  const wished = wishedTimes(wish);
  const request = { ...wished, moving: visit?.id ?? null };
  const { timeZone } = desk.turn.catalogue.clinic;
  const found = (await desk.tools.findTimes(request)).filter((time) =>
    suitsWish(wished, time, { timeZone, insteadOf: visit }),
  );
  if (found.length === 0) return null;
  const { times, preference } = chooseTimes(desk, found, request);
  return { ok: true, asAsked: true, reasons: [], times: offerTimes(desk, wished.serviceId, times), preference };
}
