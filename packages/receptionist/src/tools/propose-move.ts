import { z } from 'zod';
import type { CoraTool } from './cora-tool.ts';
import { propose } from './propose.ts';
import { readDate, readTime } from './read-arguments.ts';
import type { BadRequest, NotFree, Proposed } from './tool-results.ts';

const parameters = z.object({
  appointment: z.string().describe('Handle of the appointment, e.g. a1'),
  date: z.string().describe('New day, YYYY-MM-DD'),
  time: z.string().describe('New time, HH:MM'),
  professional: z.string().nullable().describe('Handle of another professional when the patient wants one'),
});

export const proposeMove: CoraTool<typeof parameters, Proposed | NotFree | BadRequest> = {
  name: 'propose_move',
  description:
    'Checks a new time for an appointment and, when it is free, prepares the proposal that the patient must say yes to. Say its text as it is. It moves nothing.',
  parameters,
  async run(desk, args) {
    const appointment = desk.handles.appointments.find(args.appointment);
    if (!appointment) return { ok: false, problem: 'No such appointment: use a handle of my_appointments.' };
    const date = readDate(args.date);
    const time = readTime(args.time);
    if (!date || !time) return { ok: false, problem: 'That date or time does not exist: ask the patient again.' };
    const wanted = {
      serviceId: appointment.serviceId,
      // Whoever treats the patient keeps them, unless another professional is asked for.
      professionalId: desk.handles.professionals.find(args.professional)?.id ?? appointment.professionalId,
      startsAt: date.toZonedDateTime({ timeZone: desk.turn.catalogue.clinic.timeZone, plainTime: time }).toInstant(),
      moving: appointment.id,
    };
    return propose(desk, wanted, (free) => ({
      kind: 'move',
      appointmentId: appointment.id,
      professionalId: free.professionalId,
      startsAt: free.startsAt.toString(),
    }));
  },
};
