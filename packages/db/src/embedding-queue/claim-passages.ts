import type { EmbeddingBatch } from '@post/application';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';

/** As many texts as an endpoint takes at once without making others wait. */
const BATCH = 64;

/**
 * Marks passages as being worked on for half a minute, skipping those that another process marks now or has marked:
 * one that died gives them back by doing nothing.
 */
export function claimPassages(session: Session, method: string): Promise<EmbeddingBatch['passages']> {
  return session.rows<EmbeddingBatch['passages'][number]>(sql`
    with next as (
      select clinic_id, id
      from knowledge_passage p
      where (embedding_claimed_until is null or embedding_claimed_until <= statement_timestamp())
        and not exists (
          select 1 from knowledge_embedding e
          where e.clinic_id = p.clinic_id and e.passage_id = p.id and e.method = ${method}
        )
      limit ${BATCH}
      for no key update skip locked
    )
    update knowledge_passage p set embedding_claimed_until = statement_timestamp() + interval '30 seconds'
    from next
    where p.clinic_id = next.clinic_id and p.id = next.id
    returning p.clinic_id as "clinicId", p.id as "passageId", coalesce(p.heading, '') as heading, p.text`);
}
