import type { Ports } from '../ports/index.ts';
import type { WaitingOfferOverJob } from '../ports/jobs.ts';
import { passOn } from './end-wish.ts';

/** Lets a time go whose patient did not answer in time; the wish waits on, the time goes to the next one. */
export async function endUnansweredOffer(
  ports: Pick<Ports, 'store' | 'nudges'>,
  { clinicId, offerId }: WaitingOfferOverJob,
): Promise<{ readonly kind: 'passed-on' | 'settled' }> {
  const isPassedOn = await ports.store.transact(clinicId, async (tx) => {
    const offer = await tx.waitingOffer(offerId);
    if (offer?.state !== 'open') return false;
    // Whoever is just booking it holds the agenda.
    await tx.lockAgendas([offer.professionalId]);
    if (!(await passOn(tx, clinicId, { offer, state: 'unanswered' }))) return false;
    const detail = { state: 'unanswered' };
    await tx.appendEvents('system', [{ kind: 'waiting-list.changed', subjectId: offer.wishId, detail }]);
    return true;
  });
  if (isPassedOn) ports.nudges.eventsAppended(clinicId);
  return { kind: isPassedOn ? 'passed-on' : 'settled' };
}
