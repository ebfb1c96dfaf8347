import type {
  AppointmentId,
  ConversationId,
  FreeTime,
  PatientId,
  ProfessionalId,
  Temporal,
  WaitingOffer,
  WaitingOfferId,
  WaitingWish,
  WaitingWishId,
} from '@post/domain';

export interface WaitingReader {
  waitingWish(id: WaitingWishId): Promise<WaitingWish | null>;
  /** Still waited for on `today` or later, by these patients or by anybody, the longest first. */
  waitingWishes(today: Temporal.PlainDate, patientIds?: readonly PatientId[]): Promise<readonly WaitingWish[]>;
  /** Those that a time of this professional on this day may suit and to whom none is being offered, the longest first. */
  wishesForDay(professionalId: ProfessionalId, day: Temporal.PlainDate): Promise<readonly WaitingWish[]>;
  waitingOffer(id: WaitingOfferId): Promise<WaitingOffer | null>;
  offersOfWish(id: WaitingWishId): Promise<readonly WaitingOffer[]>;
  openOfferIn(conversationId: ConversationId): Promise<WaitingOffer | null>;
}

export type NewWish = Omit<WaitingWish, 'id' | 'state'>;
export type NewOffer = Omit<WaitingOffer, 'id' | 'state' | 'endsAt'> &
  Pick<FreeTime, 'endsAt'> & {
    /** What is kept, buffers included. */
    readonly occupied: { readonly from: Temporal.Instant; readonly to: Temporal.Instant };
  };

export interface WaitingWriter {
  /** A second wish of a patient for the same service takes the place of the first, in its turn. */
  keepWish(wish: NewWish): Promise<WaitingWish>;
  /** Nobody else changes it until the transaction ends; comes after the agendas. */
  lockWish(id: WaitingWishId): Promise<WaitingWish | null>;
  changeWish(
    id: WaitingWishId,
    change: { readonly state?: WaitingWish['state']; readonly insteadOf?: AppointmentId | null },
  ): Promise<void>;
  /** Keeps the time for the one who is asked; null when it is kept for another. Its agenda must be locked. */
  insertOffer(offer: NewOffer): Promise<WaitingOffer | null>;
  /** Ends an open offer and lets its time go; false when it had ended. */
  endOffer(id: WaitingOfferId, state: Exclude<WaitingOffer['state'], 'open'>): Promise<boolean>;
}
