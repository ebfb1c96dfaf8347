import type { PGlite } from '@electric-sql/pglite';
import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

export type Orm = PgDatabase<PgQueryResultHKT>;

/** Where statements run: one open transaction, or single statements outside of any. */
export interface Session {
  readonly orm: Orm;
  /** Runs one statement and gives its rows as the driver reads them: times and int8 as text, json parsed. */
  rows<Row>(statement: SQL): Promise<readonly Row[]>;
  /** Runs `work` so that a refused statement inside it leaves the transaction usable. Only inside a transaction. */
  savepoint<T>(work: (inner: Session) => Promise<T>): Promise<T>;
}

/** How the library that runs jobs gets at the same database. */
export type JobConnection =
  | { readonly kind: 'embedded'; readonly client: PGlite }
  | { readonly kind: 'postgres'; readonly url: string };

/** What differs between the two databases. */
export interface Driver {
  readonly kind: 'embedded' | 'postgres';
  readonly outside: Session;
  readonly jobs: JobConnection;
  /** Read only, every statement as of the first. */
  snapshot<T>(work: (session: Session) => Promise<T>): Promise<T>;
  begin<T>(work: (session: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
