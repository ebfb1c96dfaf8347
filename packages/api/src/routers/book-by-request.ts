import { type BookRequest, bookAppointment } from '@post/application';
import type { Appointment } from '@post/domain';
import type { z } from 'zod';
import type * as contract from '../contract/appointment.ts';
import { notFreeToTrpc, refusalToTrpc, refuse } from '../refusal-to-trpc.ts';
import { type ApiContext, readClinic } from '../trpc.ts';

type Wish = z.infer<typeof contract.bookAppointment> & { readonly allowOverlap?: boolean };

/** Books for a known patient, or for someone named in the request. */
export async function bookByRequest(ctx: ApiContext, wish: Wish): Promise<Appointment> {
  const { serviceId, professionalId, startsAt, ignoreNotice, allowOverlap = false } = wish;
  const place = { serviceId, professionalId, startsAt, ignoreNotice, allowOverlap };
  const outcome = await bookAppointment(ctx.ports, ctx.actor, { ...place, patient: patientWanted(wish) });
  if (outcome.kind === 'booked') return outcome.appointment;
  if (outcome.kind !== 'not-free') throw refusalToTrpc(outcome);
  const { clinic } = await readClinic(ctx, (reader) => reader.catalogue());
  throw notFreeToTrpc(outcome, clinic.timeZone);
}

function patientWanted({ patientId, patient }: Wish): BookRequest['patient'] {
  if (patientId && !patient) return { kind: 'known', patientId };
  if (patient && !patientId) return { kind: 'new', ...patient, birthDate: null, contactId: null, relation: 'self' };
  throw refuse('invalid_request', { message: 'patientId ou patient: envie um dos dois' });
}
