import type { ProfessionalId } from '@post/domain';
import type { Actor } from '../actor.ts';
import { linkToken } from '../clinic/link-token.ts';
import type { Ports } from '../ports/index.ts';
import { mayShareAgenda } from './calendar-feed.policy.ts';

export type OpenCalendarFeedOutcome =
  /** `token` is shown once: whoever has it sees the agenda. */
  { readonly kind: 'opened'; readonly token: string } | { readonly kind: 'unknown' } | { readonly kind: 'forbidden' };

/** Makes the private address under which a calendar program finds a professional's agenda; an earlier one ends. */
export async function openCalendarFeed(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges' | 'credentials'>,
  actor: Actor,
  professionalId: ProfessionalId,
): Promise<OpenCalendarFeedOutcome> {
  if (!mayShareAgenda(actor, professionalId)) return { kind: 'forbidden' };
  const secret = ports.credentials.newToken();
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<OpenCalendarFeedOutcome> => {
    const { professionals } = await tx.catalogue();
    if (!professionals.some(({ id }) => id === professionalId)) return { kind: 'unknown' };
    const tokenHash = ports.credentials.fingerprint(secret);
    await tx.saveCalendarFeed({ professionalId, tokenHash, openedAt: ports.clock.now() });
    await tx.appendEvents(actor, [{ kind: 'calendar-feed.opened', subjectId: professionalId }]);
    return { kind: 'opened', token: linkToken(actor.clinicId, secret) };
  });
  if (outcome.kind === 'opened') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
