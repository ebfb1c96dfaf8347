import type { ClinicTransaction, Store } from '../ports/store.ts';

/** A store inside one transaction that is never committed; `instead` stands in the place of some of its doors. */
export function shadowStore(tx: ClinicTransaction, instead: Partial<ClinicTransaction>): Store {
  const doors: ClinicTransaction = { ...tx, ...instead };
  return {
    read: (_clinicId, work) => work(doors),
    snapshot: (_clinicId, work) => work(doors),
    transact: (_clinicId, work) => work(doors),
  };
}

/** Ends a transaction whose writes must not stay. */
class RolledBack extends Error {
  constructor() {
    super('a replay was rolled back');
    this.name = 'RolledBack';
  }
}

/** Runs `work` in a transaction and undoes everything it wrote, whatever it returns. */
export async function inShadow<Result>(
  store: Store,
  clinicId: Parameters<Store['transact']>[0],
  work: (tx: ClinicTransaction) => Promise<Result>,
): Promise<Result> {
  let done: { readonly error: RolledBack; readonly result: Result } | undefined;
  try {
    return await store.transact(clinicId, async (tx) => {
      const result = await work(tx);
      done = { error: new RolledBack(), result };
      throw done.error;
    });
  } catch (error) {
    if (done && error === done.error) return done.result;
    throw error;
  }
}
