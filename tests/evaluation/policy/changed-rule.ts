import type { Ports } from '@post/application';
import { sql } from 'drizzle-orm';
import type { TestClinic } from '../../support/open-clinic.ts';

/** One rule of the demo clinic, turned into another. */
export interface ChangedRule {
  readonly name: string;
  /** What is written into the clinic's own tables. */
  readonly statement?: string;
  /** Rules that are no row of the clinic. */
  readonly ports?: Partial<Ports>;
  /** Scenarios that lean on the rule: they pass under it and fail under the other. */
  readonly witnesses: readonly string[];
}

export async function changeRule(clinic: TestClinic, { name, statement }: ChangedRule): Promise<void> {
  if (statement === undefined) return;
  await clinic.server.database.transaction(`an evaluation changes ${name}`, (session) =>
    session.rows(sql.raw(statement)),
  );
}
