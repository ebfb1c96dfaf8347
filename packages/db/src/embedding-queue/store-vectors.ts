import type { EmbeddingBatch } from '@post/application';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { jsonRows } from '../sql-values.ts';

/** Locks the passages, by id, so that none is deleted between being seen and being pointed at. */
export async function storeVectors(
  session: Session,
  { method, passages }: EmbeddingBatch,
  vectors: readonly (readonly number[])[],
): Promise<void> {
  const rows = passages.map(({ clinicId, passageId }, place) => ({
    clinic_id: clinicId,
    passage_id: passageId,
    vector: JSON.stringify(vectors[place] ?? []),
  }));
  await session.rows(sql`
    with given as materialized (
      select * from json_to_recordset(${jsonRows(rows)}) as given (clinic_id uuid, passage_id uuid, vector text)
    ), still_there as materialized (
      select p.clinic_id, p.id, given.vector
      from knowledge_passage p
      join given on given.clinic_id = p.clinic_id and given.passage_id = p.id
      order by p.clinic_id, p.id
      for key share of p
    )
    insert into knowledge_embedding (clinic_id, passage_id, method, vector)
    select clinic_id, id, ${method}, vector::vector from still_there
    on conflict do nothing`);
  await session.rows(sql`
    update knowledge_passage p set embedding_claimed_until = null
    from json_to_recordset(${jsonRows(rows)}) as given (clinic_id uuid, passage_id uuid)
    where p.clinic_id = given.clinic_id and p.id = given.passage_id`);
}
