import type { Actor } from '../actor.ts';
import type { ClinicTransaction, Store } from '../ports/store.ts';

/** Carries a refusal out of a transaction that must not commit what it has written so far. */
class Abandoned extends Error {
  constructor() {
    super('the transaction was abandoned for a refusal');
    this.name = 'Abandoned';
  }
}

/**
 * Runs `work` in one transaction, under Cora's claim when she acts. `abandon` ends it with an outcome, undoing its
 * writes; returning commits.
 */
export async function transactOrAbandon<Outcome>(
  store: Store,
  actor: Actor,
  work: (tx: ClinicTransaction, abandon: (outcome: Outcome) => never) => Promise<Outcome>,
): Promise<Outcome> {
  // Kept beside the error, so that the outcome comes back with its type; a retried transaction starts over.
  let abandonment: { readonly error: Abandoned; readonly outcome: Outcome } | undefined;
  const abandon = (outcome: Outcome): never => {
    const error = new Abandoned();
    abandonment = { error, outcome };
    throw error;
  };
  const fence = actor.kind === 'cora' ? actor.claim : undefined;
  try {
    return await store.transact(actor.clinicId, (tx) => work(tx, abandon), fence);
  } catch (error) {
    if (abandonment && error === abandonment.error) return abandonment.outcome;
    throw error;
  }
}
