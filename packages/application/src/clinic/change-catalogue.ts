import type { Catalogue } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { Ports } from '../ports/index.ts';
import type { ClinicTransaction } from '../ports/store.ts';

export interface Saved {
  readonly kind: 'saved';
  /** Of what was changed. */
  readonly id: string;
  /** For the audit trail. */
  readonly detail: NonNullable<ClinicEvent['detail']>;
}

/** What every change of settings has in common: one at a time, written down, and told to the screens. Never for Cora. */
export async function changeCatalogue<Refusal extends { readonly kind: string }>(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  work: (tx: ClinicTransaction, catalogue: Catalogue) => Promise<Saved | Refusal>,
): Promise<Saved | Refusal | { readonly kind: 'forbidden' }> {
  if (actor.kind === 'cora') return { kind: 'forbidden' };
  const outcome = await ports.store.transact(actor.clinicId, async (tx) => {
    const done = await work(tx, await tx.lockCatalogue());
    if (isSaved(done))
      await tx.appendEvents(actor, [{ kind: 'clinic.changed', subjectId: done.id, detail: done.detail }]);
    return done;
  });
  if (isSaved(outcome)) ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

function isSaved(outcome: { readonly kind: string }): outcome is Saved {
  return outcome.kind === 'saved';
}
