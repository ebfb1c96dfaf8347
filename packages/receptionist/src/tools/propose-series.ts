import { occurrences, type Temporal } from '@post/domain';
import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { sayStart } from '../words/say-appointment.ts';
import { bookingPatient } from './booking-patient.ts';
import type { CoraTool } from './cora-tool.ts';
import { notFree, reasonsInWords } from './not-free.ts';
import { put } from './propose.ts';
import { readDate, readTime } from './read-arguments.ts';
import type { BadRequest, NotFree, Proposed } from './tool-results.ts';

/** As many sessions as anyone agrees to in one message. */
const MOST_SESSIONS = 12;

const parameters = z.object({
  service: z.string().describe('Handle of a service that is offered as a series'),
  professional: z.string().nullable().describe('Handle of the professional when the patient chose one, e.g. p1'),
  date: z.string().describe('Day of the first session, YYYY-MM-DD'),
  time: z.string().describe('HH:MM'),
  every_weeks: z.int().min(1).max(4).describe('1 every week, 2 every other week'),
  sessions: z.int().min(2).max(MOST_SESSIONS),
  patient: z.string().nullable().describe('Handle of a known patient, e.g. k1; null for a new one'),
  patient_name: z.string().nullable().describe('Name of a new patient, as the patient wrote it'),
  relation: z.enum(['self', 'responsible']).nullable(),
});

export const proposeSeries: CoraTool<typeof parameters, Proposed | NotFree | BadRequest> = {
  name: 'propose_series',
  description:
    'Checks a series of sessions at the same weekday and time ("toda semana", "quinzenal") and prepares the proposal that the patient must say yes to; sessions that cannot be are told with the nearest free time. Say its text as it is. It books nothing.',
  parameters,
  async run(desk, args) {
    const service = desk.handles.services.find(args.service);
    if (!service?.recurring) return { ok: false, problem: 'That service is not offered as a series: book one by one.' };
    const [date, time] = [readDate(args.date), readTime(args.time)];
    if (!date || !time) return { ok: false, problem: 'That date or time does not exist: ask the patient again.' };
    const patient = bookingPatient(desk, args);
    if ('problem' in patient) return patient;
    const start = date.toZonedDateTime({ timeZone: desk.turn.catalogue.clinic.timeZone, plainTime: time });
    const professionalId = desk.handles.professionals.find(args.professional)?.id ?? null;
    const wish = { serviceId: service.id, professionalId };
    const first = await desk.tools.checkTime({ ...wish, startsAt: start.toInstant(), moving: null });
    if (first.kind === 'not-free') return notFree(desk, wish, first);
    const keeper = { ...wish, professionalId: first.time.professionalId };
    const starts = occurrences({ start, everyWeeks: args.every_weeks, count: args.sessions }).map(
      (one) => one.startsAt,
    );
    const sessions = await plan(desk, keeper, starts);
    return put(
      desk,
      {
        kind: 'book',
        ...keeper,
        startsAt: start.toInstant().toString(),
        patient,
        repeat: { everyWeeks: args.every_weeks, count: args.sessions, ...sessions },
      },
      keeper,
    );
  },
};

type Wish = Parameters<typeof notFree>[1];

/** Which sessions can be, and of the others why not and when instead. */
async function plan(desk: Desk, wish: Wish, starts: readonly Temporal.Instant[]) {
  const free: string[] = [];
  const leftOut: string[] = [];
  for (const startsAt of starts) {
    const check = await desk.tools.checkTime({ ...wish, startsAt, moving: null });
    if (check.kind === 'free') {
      free.push(startsAt.toString());
      continue;
    }
    const [nearest] = check.alternatives;
    const instead = nearest ? `; o mais próximo livre é ${sayStart(desk.turn, nearest.startsAt)}` : '';
    leftOut.push(`${sayStart(desk.turn, startsAt)}: ${reasonsInWords(desk, wish, check.reasons).join('; ')}${instead}`);
  }
  return { starts: free, leftOut };
}
