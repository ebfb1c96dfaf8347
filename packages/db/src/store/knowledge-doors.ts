import type { ClinicReader, ClinicTransaction, KnowledgeDocument, Passage } from '@post/application';
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { knowledgeDocument, knowledgePassage } from '../schema/index.ts';
import { storable } from '../storable.ts';
import { pageOf } from './cursor.ts';
import type { Scope } from './scope.ts';
import { splitMarkdown } from './split-markdown.ts';

type KnowledgeReader = Pick<ClinicReader, 'knowledgeDocuments' | 'knowledgeDocument' | 'searchKnowledge'>;
type KnowledgeWriter = Pick<ClinicTransaction, 'saveKnowledgeDocument' | 'deleteKnowledgeDocument'>;

const DOCUMENT_COLUMNS = {
  id: knowledgeDocument.id,
  title: knowledgeDocument.title,
  markdown: knowledgeDocument.markdown,
};

export function knowledgeReader(scope: Scope): KnowledgeReader {
  const { orm } = scope.session;
  const mine = eq(knowledgeDocument.clinicId, scope.clinicId);
  return {
    knowledgeDocuments: (page) =>
      pageOf<KnowledgeDocument, KnowledgeDocument>(
        page,
        (after, limit) =>
          orm
            .select(DOCUMENT_COLUMNS)
            .from(knowledgeDocument)
            .where(and(mine, after === null ? undefined : isAfter(after)))
            .orderBy(asc(knowledgeDocument.title), asc(knowledgeDocument.id))
            .limit(limit),
        { keys: (row) => [row.title, row.id], item: (row) => row },
      ),
    async knowledgeDocument(id) {
      const [row] = await orm
        .select(DOCUMENT_COLUMNS)
        .from(knowledgeDocument)
        .where(and(mine, eq(knowledgeDocument.id, id)));
      return row ?? null;
    },
    searchKnowledge: (query, limit) => searchKnowledge(scope, query, limit),
  };
}

/** Any word of the question counts, rare or not; passages in which more of them stand close together come first. */
function searchKnowledge({ session, clinicId }: Scope, query: string, limit: number): Promise<readonly Passage[]> {
  return session.rows<Passage>(sql`
    with question as (
      select replace(plainto_tsquery('public.portuguese_unaccent', ${storable(query)})::text, '&', '|')::tsquery as words
    )
    select d.title as "documentTitle", p.text as "text"
    from question
    join knowledge_passage p on p.clinic_id = ${clinicId} and p.search @@ question.words
    join knowledge_document d on d.clinic_id = p.clinic_id and d.id = p.document_id
    order by ts_rank(p.search, question.words) desc, d.title, p.position
    limit ${limit}`);
}

export function knowledgeWriter({ session: { orm }, clinicId }: Scope): KnowledgeWriter {
  const is = (id: string) => and(eq(knowledgeDocument.clinicId, clinicId), eq(knowledgeDocument.id, id));
  return {
    async saveKnowledgeDocument(document) {
      const { title, markdown } = storable(document);
      const id = document.id ?? newId<string>();
      const saved =
        document.id === null
          ? await orm.insert(knowledgeDocument).values({ clinicId, id, title, markdown }).returning(DOCUMENT_COLUMNS)
          : await orm
              .update(knowledgeDocument)
              .set({ title, markdown, changedAt: sql`clock_timestamp()` })
              .where(is(id))
              .returning(DOCUMENT_COLUMNS);
      if (saved[0] === undefined) throw new Error(`there is no knowledge document ${id} to save`);
      await orm
        .delete(knowledgePassage)
        .where(and(eq(knowledgePassage.clinicId, clinicId), eq(knowledgePassage.documentId, id)));
      const passages = splitMarkdown(markdown).map((passage, position) => ({
        clinicId,
        id: newId<string>(),
        documentId: id,
        position,
        ...passage,
      }));
      if (passages.length > 0) await orm.insert(knowledgePassage).values(passages);
      return saved[0];
    },
    async deleteKnowledgeDocument(id) {
      const gone = await orm.delete(knowledgeDocument).where(is(id)).returning({ id: knowledgeDocument.id });
      return gone.length > 0;
    },
  };
}

function isAfter([title, id]: readonly [string, string]): SQL {
  return sql`(${knowledgeDocument.title}, ${knowledgeDocument.id}) > (${title}, ${id}::uuid)`;
}
