import { type Appointment, type ClinicId, suitsWish, type Temporal, type WaitingOffer } from '@post/domain';
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
export async function settleWishes(
  tx: ClinicTransaction,
  { clinicId, appointment, now }: Placed,
): Promise<readonly ClinicEvent[]> {
  const { clinic } = await tx.catalogue();
  const today = now.toZonedDateTimeISO(clinic.timeZone).toPlainDate();
  const wishes = await tx.waitingWishes(today, [appointment.patientId]);
  const events: ClinicEvent[] = [];
  for (const wish of wishes.filter(({ serviceId }) => serviceId === appointment.serviceId)) {
    const taken = (await tx.offersOfWish(wish.id)).find((offer) => isTaken(offer, appointment)) ?? null;
    const isTheirs = wish.insteadOf === null || wish.insteadOf === appointment.id;
    if (taken || (isTheirs && suitsWish(wish, appointment, { timeZone: clinic.timeZone, insteadOf: null }))) {
      events.push(await endWish(tx, clinicId, { wish, state: 'met', taken }));
    } else if (wish.insteadOf === null) {
      await tx.changeWish(wish.id, { insteadOf: appointment.id });
    }
  }
  return events;
}

function isTaken({ state, startsAt, professionalId }: WaitingOffer, appointment: Appointment): boolean {
  return state === 'open' && startsAt.equals(appointment.startsAt) && professionalId === appointment.professionalId;
}

/** Whoever gives up a visit does not wait for an earlier one in its place. */
export async function leaveWithVisit(
  tx: ClinicTransaction,
  { clinicId, appointment, now }: Placed,
): Promise<readonly ClinicEvent[]> {
  const { clinic } = await tx.catalogue();
  const today = now.toZonedDateTimeISO(clinic.timeZone).toPlainDate();
  const wishes = await tx.waitingWishes(today, [appointment.patientId]);
  const events: ClinicEvent[] = [];
  for (const wish of wishes.filter(({ insteadOf }) => insteadOf === appointment.id)) {
    events.push(await endWish(tx, clinicId, { wish, state: 'left' }));
  }
  return events;
}
