import type { ClinicId } from '@post/domain';

/** Hints between replicas that there is work; losing one only costs the polling interval. */
export interface Nudges {
  /** For this process only: it has just accepted a delivery. */
  deliveryAccepted(): void;
  turnReady(inMs: number): void;
  replyQueued(): void;
  /** There are passages without vectors. */
  knowledgeChanged(): void;
  eventsAppended(clinicId: ClinicId): void;
}
