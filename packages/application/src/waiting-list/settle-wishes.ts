import {
  type Appointment,
  type ClinicId,
  suitsWish,
  Temporal,
  type WaitingOffer,
  type WaitingWish,
} from '@post/domain';
import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { endWish } from './end-wish.ts';

interface Placed {
  readonly clinicId: ClinicId;
  /** As it stands now. */
  readonly appointment: Appointment;
  readonly now: Temporal.Instant;
}

/** A patient got a visit, at once or by moving: what was waited for is met, or waits on for an earlier one in its place. */
export async function settleWishes(tx: ClinicTransaction, placed: Placed): Promise<readonly ClinicEvent[]> {
  const { clinicId, appointment } = placed;
  const { clinic } = await tx.catalogue();
  const day = appointment.startsAt.toZonedDateTimeISO(clinic.timeZone).toPlainDate();
  const events: ClinicEvent[] = [];
  for (const wish of await wishesOf(tx, placed)) {
    if (wish.serviceId !== appointment.serviceId) continue;
    const taken = (await tx.offersOfWish(wish.id)).find((offer) => isTaken(offer, appointment)) ?? null;
    const isTheirs = wish.insteadOf === null || wish.insteadOf === appointment.id;
    if (taken || (isTheirs && suitsWish(wish, appointment, { timeZone: clinic.timeZone, insteadOf: null }))) {
      events.push(await endWish(tx, clinicId, { wish, state: 'met', taken }));
    } else if (wish.insteadOf === null && Temporal.PlainDate.compare(wish.from, day) <= 0) {
      await tx.changeWish(wish.id, { insteadOf: appointment.id });
    }
  }
  return events;
}

/** Whoever gives up a visit does not wait for an earlier one in its place. */
export async function leaveWithVisit(tx: ClinicTransaction, placed: Placed): Promise<readonly ClinicEvent[]> {
  const events: ClinicEvent[] = [];
  for (const wish of await wishesOf(tx, placed)) {
    if (wish.insteadOf !== placed.appointment.id) continue;
    events.push(await endWish(tx, placed.clinicId, { wish, state: 'left' }));
  }
  return events;
}

async function wishesOf(tx: ClinicTransaction, { appointment, now }: Placed): Promise<readonly WaitingWish[]> {
  const { clinic } = await tx.catalogue();
  return tx.waitingWishes(now.toZonedDateTimeISO(clinic.timeZone).toPlainDate(), [appointment.patientId]);
}

function isTaken({ state, startsAt, professionalId }: WaitingOffer, appointment: Appointment): boolean {
  return state === 'open' && startsAt.equals(appointment.startsAt) && professionalId === appointment.professionalId;
}
