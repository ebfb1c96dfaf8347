import { z } from 'zod';
import { professionalName, sayStart } from '../words/say-appointment.ts';
import type { CoraTool } from './cora-tool.ts';
import { notFree } from './not-free.ts';
import { readDate, readTime } from './read-arguments.ts';
import type { BadRequest, NotFree } from './tool-results.ts';

const parameters = z.object({
  service: z.string().describe('Handle of the service, e.g. s1'),
  professional: z.string().nullable().describe('Handle of the professional when the patient chose one, e.g. p1'),
  date: z.string().describe('YYYY-MM-DD'),
  time: z.string().describe('HH:MM'),
  moving: z.string().nullable().describe('Handle of the appointment that is to be moved, e.g. a1'),
});

export interface Free {
  readonly ok: true;
  readonly words: string;
}

export const checkTime: CoraTool<typeof parameters, Free | NotFree | BadRequest> = {
  name: 'check_time',
  description:
    'Says whether one exact time is free, and if not the real reasons and the nearest free times. Proposes nothing.',
  parameters,
  async run(desk, args) {
    const { handles, turn } = desk;
    const moving = handles.appointments.find(args.moving);
    const serviceId = moving?.serviceId ?? handles.services.find(args.service)?.id;
    const date = readDate(args.date);
    const time = readTime(args.time);
    if (!serviceId) return { ok: false, problem: 'No such service: use a handle of list_services.' };
    if (!date || !time) return { ok: false, problem: 'That date or time does not exist: ask the patient again.' };
    const professionalId = handles.professionals.find(args.professional)?.id ?? null;
    const startsAt = date.toZonedDateTime({ timeZone: turn.catalogue.clinic.timeZone, plainTime: time }).toInstant();
    const check = await desk.tools.checkTime({ serviceId, professionalId, startsAt, moving: moving?.id ?? null });
    if (check.kind === 'not-free') return notFree(desk, { serviceId, professionalId }, check);
    const professional = professionalName(turn, check.time.professionalId);
    return { ok: true, words: `${sayStart(turn, check.time.startsAt)}, com ${professional}` };
  },
};
