import {
  type Appointment,
  type ClinicId,
  type Proposal,
  sayFreedTime,
  type Temporal,
  type WaitingOffer,
  type WaitingWish,
} from '@post/domain';
import type { ReachedConversation } from '../ports/jobs.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { writeFirst } from '../proactive/write-first.ts';

/** A yes on its way still counts when it was written within the time that was told. */
const GRACE_SECONDS = 60;

interface Writing {
  readonly clinicId: ClinicId;
  readonly reached: ReachedConversation;
  readonly wish: WaitingWish;
  readonly offer: WaitingOffer;
  readonly insteadOf: Appointment | null;
  readonly now: Temporal.Instant;
}

/** Puts an offer to its patient, whose yes books or moves like any other, and has it end in time. */
export async function writeOffer(
  tx: ClinicTransaction,
  { clinicId, reached, wish, offer, insteadOf, now }: Writing,
): Promise<void> {
  const { clinic, professionals } = await tx.catalogue();
  const patient = await tx.patient(wish.patientId);
  if (!patient) throw new Error(`wish ${wish.id} is of no patient`);
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(clinic.timeZone);
  const words = {
    patientName: patient.name,
    clinicName: clinic.name,
    professionalName: professionals.find(({ id }) => id === offer.professionalId)?.name ?? '',
    start: local(offer.startsAt),
    insteadOf: insteadOf && local(insteadOf.startsAt),
    until: local(offer.until),
    now: local(now),
  };
  await writeFirst(tx, {
    reached,
    key: `waiting-offer:${offer.id}`,
    say: (introducedAs) => sayFreedTime({ ...words, introducedAs }),
    asks: proposalOf({ wish, offer, insteadOf, patientName: patient.name }),
  });
  const inSeconds = offer.until.since(now).total('seconds') + GRACE_SECONDS;
  await tx.schedule([{ job: { kind: 'waiting-offer-over', clinicId, offerId: offer.id }, inSeconds }]);
  await tx.appendEvents('system', [{ kind: 'waiting-list.changed', subjectId: wish.id, detail: { state: 'offered' } }]);
}

function proposalOf({
  wish,
  offer,
  insteadOf,
  patientName,
}: Pick<Writing, 'wish' | 'offer' | 'insteadOf'> & { readonly patientName: string }): Proposal {
  const { professionalId } = offer;
  const startsAt = offer.startsAt.toString();
  if (insteadOf) return { kind: 'move', appointmentId: insteadOf.id, professionalId, startsAt };
  const patient = { kind: 'known', patientId: wish.patientId, name: patientName } as const;
  return { kind: 'book', serviceId: wish.serviceId, professionalId, startsAt, patient };
}
