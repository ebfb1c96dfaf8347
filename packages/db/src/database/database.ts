import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as rest } from 'node:timers/promises';
import { toOurError } from './database-error.ts';
import type { Driver, Session } from './session.ts';
import { driverFailure } from './sql-state.ts';

/** The open database. Its driver is private: statements run through `read` or `transaction`, nowhere else. */
export interface Database extends AsyncDisposable {
  readonly kind: Driver['kind'];
  readonly jobs: Driver['jobs'];
  /** Single statements, each on its own. */
  read<T>(attempted: string, work: (session: Session) => Promise<T>): Promise<T>;
  /** Statements that all see the same moment. */
  snapshot<T>(attempted: string, work: (session: Session) => Promise<T>): Promise<T>;
  /** All or nothing. `work` runs again from its start when the database broke a tie between two writers. */
  transaction<T>(attempted: string, work: (session: Session) => Promise<T>): Promise<T>;
}

/** Serialization failure and deadlock: nothing was committed, the other writer went on, so trying again succeeds. */
const TIES: ReadonlySet<string> = new Set(['40001', '40P01']);
const MOST_TRIES = 12;
/** Rivals that try again at the same moment would only meet again. */
const MOST_REST_MS = 40;

/** Another transaction did the same act under the same key first: run again, this one finds what was done. */
const EFFECT_KEY = 'effect_clinic_id_key_pk';

function isWorthRetrying(error: unknown): boolean {
  const failure = driverFailure(error);
  return failure !== null && (TIES.has(failure.code) || failure.constraint === EFFECT_KEY);
}

export function createDatabase(driver: Driver): Database {
  const inside = new AsyncLocalStorage<{ open: boolean }>();

  /**
   * The embedded database has one session: reaching for it from within an open transaction would wait for ever. The
   * same mistake on PostgreSQL would read around the transaction, so both refuse it.
   */
  function refuseInside(attempted: string): void {
    if (inside.getStore()?.open === true) {
      throw new Error(`${attempted}: use the open transaction's own doors instead of opening another`);
    }
  }

  async function once<T>(open: Driver['begin'], work: (session: Session) => Promise<T>): Promise<T> {
    const mark = { open: true };
    try {
      return await inside.run(mark, () => open(work));
    } finally {
      mark.open = false;
    }
  }

  return {
    kind: driver.kind,
    jobs: driver.jobs,
    async read(attempted, work) {
      refuseInside(attempted);
      try {
        return await work(driver.outside);
      } catch (error) {
        throw toOurError(attempted, error);
      }
    },
    async snapshot(attempted, work) {
      refuseInside(attempted);
      try {
        return await once(driver.snapshot, work);
      } catch (error) {
        throw toOurError(attempted, error);
      }
    },
    async transaction(attempted, work) {
      refuseInside(attempted);
      for (let tries = 1; ; tries += 1) {
        try {
          return await once(driver.begin, work);
        } catch (error) {
          if (tries === MOST_TRIES || !isWorthRetrying(error)) throw toOurError(attempted, error);
          await rest(Math.random() * MOST_REST_MS);
        }
      }
    },
    [Symbol.asyncDispose]: () => driver.close(),
  };
}
