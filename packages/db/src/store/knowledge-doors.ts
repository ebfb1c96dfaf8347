import type { ClinicReader, ClinicTransaction, KnowledgeDocument } from '@post/application';
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { knowledgeDocument, unansweredQuestion } from '../schema/index.ts';
import { storable } from '../storable.ts';
import { pageOf } from './cursor.ts';
import { savePassages } from './save-passages.ts';
import type { Scope } from './scope.ts';
import { searchPassages } from './search-passages.ts';

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
    searchKnowledge: (search, limit) => searchPassages(scope, search, limit),
  };
}

export function knowledgeWriter(scope: Scope): KnowledgeWriter {
  const {
    session: { orm },
    clinicId,
  } = scope;
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
      await savePassages(scope, saved[0]);
      return saved[0];
    },
    async deleteKnowledgeDocument(id) {
      await orm
        .update(unansweredQuestion)
        .set({ status: 'open', answeredBy: null })
        .where(and(eq(unansweredQuestion.clinicId, clinicId), eq(unansweredQuestion.answeredBy, id)));
      const gone = await orm.delete(knowledgeDocument).where(is(id)).returning({ id: knowledgeDocument.id });
      return gone.length > 0;
    },
  };
}

function isAfter([title, id]: readonly [string, string]): SQL {
  return sql`(${knowledgeDocument.title}, ${knowledgeDocument.id}) > (${title}, ${id}::uuid)`;
}
