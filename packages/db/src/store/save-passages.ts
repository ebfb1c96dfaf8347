import type { KnowledgeDocument } from '@post/application';
import { splitMarkdown } from '@post/domain';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { knowledgePassage } from '../schema/index.ts';
import { jsonRows } from '../sql-values.ts';
import type { Scope } from './scope.ts';

/** Writes the passages of a document; those that say the same as before keep their rows, and so their vectors. */
export async function savePassages(scope: Scope, { id, title, markdown }: KnowledgeDocument): Promise<void> {
  const { clinicId } = scope;
  const { orm } = scope.session;
  const ofDocument = and(eq(knowledgePassage.clinicId, clinicId), eq(knowledgePassage.documentId, id));
  const gone = await orm
    .select({ id: knowledgePassage.id, heading: knowledgePassage.heading, text: knowledgePassage.text })
    .from(knowledgePassage)
    .where(ofDocument)
    .orderBy(asc(knowledgePassage.position));
  const kept: { readonly id: string; readonly position: number }[] = [];
  const added: (typeof knowledgePassage.$inferInsert)[] = [];
  for (const [position, passage] of splitMarkdown(title, markdown).entries()) {
    const place = gone.findIndex(({ heading, text }) => heading === passage.heading && text === passage.text);
    const [same] = place < 0 ? [] : gone.splice(place, 1);
    if (same) kept.push({ id: same.id, position });
    else added.push({ clinicId, id: newId<string>(), documentId: id, position, ...passage });
  }
  const goneIds = gone.map((passage) => passage.id);
  if (goneIds.length > 0)
    await orm.delete(knowledgePassage).where(and(ofDocument, inArray(knowledgePassage.id, goneIds)));
  await scope.session.rows(sql`
    update knowledge_passage p set position = kept.position
    from json_to_recordset(${jsonRows(kept)}) as kept (id uuid, position int)
    where p.clinic_id = ${clinicId} and p.id = kept.id and p.position <> kept.position`);
  if (added.length > 0) await orm.insert(knowledgePassage).values(added);
}
