import { type SQL, sql } from 'drizzle-orm';

/** A list of ids as one parameter, so that a statement's text, and its prepared plan, is the same for any number. */
export function uuidArray(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(',')}}`}::text::uuid[]`;
}

/** Rows as one parameter, for json_to_recordset. Through text, because each driver writes json parameters its own way. */
export function jsonRows(rows: readonly unknown[]): SQL {
  return sql`${JSON.stringify(rows)}::text::json`;
}
