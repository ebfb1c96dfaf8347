import type { ClinicId, WaitingOffer, WaitingWish } from '@post/domain';
import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { freedByOffer } from './freed-time.ts';

interface Ending {
  readonly wish: WaitingWish;
  readonly state: 'met' | 'left';
  /** The offer that its patient took. */
  readonly taken?: WaitingOffer | null;
}

/** Ends a wish; a time that was being offered for it and is not taken goes to the next one. Wishes are locked before offers. */
export async function endWish(
  tx: ClinicTransaction,
  clinicId: ClinicId,
  { wish, state, taken = null }: Ending,
): Promise<ClinicEvent> {
  await tx.changeWish(wish.id, { state });
  const open = (await tx.offersOfWish(wish.id)).find((offer) => offer.state === 'open');
  if (open && open.id === taken?.id) await tx.endOffer(open.id, 'accepted');
  else if (open) await passOn(tx, clinicId, { offer: open, state: 'withdrawn' });
  return { kind: 'waiting-list.changed', subjectId: wish.id, detail: { state } };
}

/** Ends an offer that was not accepted; false when it had ended. */
export async function passOn(
  tx: ClinicTransaction,
  clinicId: ClinicId,
  { offer, state }: { readonly offer: WaitingOffer; readonly state: 'declined' | 'unanswered' | 'withdrawn' },
): Promise<boolean> {
  if (!(await tx.endOffer(offer.id, state))) return false;
  await tx.schedule([freedByOffer(clinicId, offer)]);
  return true;
}
