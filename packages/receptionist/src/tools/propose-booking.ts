import type { ProposedPatient, Service, Temporal } from '@post/domain';
import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { bookingPatient } from './booking-patient.ts';
import type { CoraTool } from './cora-tool.ts';
import { propose } from './propose.ts';
import { readDate, readTime } from './read-arguments.ts';
import type { BadRequest, NotFree, Proposed } from './tool-results.ts';

const parameters = z.object({
  service: z.string().describe('Handle of the service, e.g. s1'),
  professional: z.string().nullable().describe('Handle of the professional when the patient chose one, e.g. p1'),
  date: z.string().describe('YYYY-MM-DD'),
  time: z.string().describe('HH:MM'),
  patient: z.string().nullable().describe('Handle of a known patient, e.g. k1; null for a new one'),
  patient_name: z.string().nullable().describe('Name of a new patient, as the patient wrote it'),
  relation: z
    .enum(['self', 'responsible'])
    .nullable()
    .describe('For a new patient: self when the writer is the patient, responsible when the writer acts for them'),
});

export const proposeBooking: CoraTool<typeof parameters, Proposed | NotFree | BadRequest> = {
  name: 'propose_booking',
  description:
    'Checks one exact time and, when it is free, prepares the proposal that the patient must say yes to. Say its text as it is. It books nothing.',
  parameters,
  async run(desk, args) {
    const service = desk.handles.services.find(args.service);
    if (!service) return { ok: false, problem: 'No such service: use a handle of list_services.' };
    const date = readDate(args.date);
    const time = readTime(args.time);
    if (!date || !time) return { ok: false, problem: 'That date or time does not exist: ask the patient again.' };
    const patient = bookingPatient(desk, args);
    if ('problem' in patient) return patient;
    return proposeFree(desk, { service, patient, start: date.toPlainDateTime(time), professional: args.professional });
  },
};

interface Wanted {
  readonly service: Service;
  readonly patient: ProposedPatient;
  readonly start: Temporal.PlainDateTime;
  readonly professional: string | null;
}

async function proposeFree(desk: Desk, wanted: Wanted): Promise<Proposed | NotFree | BadRequest> {
  const professionalId = desk.handles.professionals.find(wanted.professional)?.id ?? null;
  const startsAt = wanted.start.toZonedDateTime(desk.turn.catalogue.clinic.timeZone).toInstant();
  const wish = { serviceId: wanted.service.id, professionalId };
  return propose(desk, { ...wish, startsAt, moving: null }, (time) => ({
    kind: 'book',
    serviceId: wanted.service.id,
    professionalId: time.professionalId,
    startsAt: time.startsAt.toString(),
    patient: wanted.patient,
  }));
}
