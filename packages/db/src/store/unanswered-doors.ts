import type { ClinicReader, ClinicTransaction, UnansweredQuestion } from '@post/application';
import { readTerms, stemWord } from '@post/domain';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { toInstant } from '../schema/columns.ts';
import { unansweredQuestion } from '../schema/index.ts';
import { storable } from '../storable.ts';
import { pageOf } from './cursor.ts';
import type { Scope } from './scope.ts';

const COLUMNS = {
  id: unansweredQuestion.id,
  question: unansweredQuestion.question,
  count: unansweredQuestion.count,
  status: unansweredQuestion.status,
  conversationId: unansweredQuestion.conversationId,
  answeredBy: unansweredQuestion.answeredBy,
  lastAskedAt: unansweredQuestion.lastAskedAt,
};

/** Questions whose terms look this much alike are one. */
const ALIKE_FROM = 0.6;

type UnansweredReader = Pick<ClinicReader, 'unansweredQuestions' | 'unansweredQuestion'>;
type UnansweredWriter = Pick<ClinicTransaction, 'noteUnanswered' | 'settleUnanswered'>;

export function unansweredReader({ session: { orm }, clinicId }: Scope): UnansweredReader {
  const mine = eq(unansweredQuestion.clinicId, clinicId);
  return {
    unansweredQuestions: ({ status }, page) =>
      pageOf<UnansweredQuestion, UnansweredQuestion>(
        page,
        (before, limit) =>
          orm
            .select(COLUMNS)
            .from(unansweredQuestion)
            .where(
              and(
                mine,
                status === undefined ? undefined : eq(unansweredQuestion.status, status),
                before === null ? undefined : earlier(before),
              ),
            )
            .orderBy(desc(unansweredQuestion.lastAskedAt), desc(unansweredQuestion.id))
            .limit(limit),
        { keys: (row) => [row.lastAskedAt.toString(), row.id], item: (row) => row },
      ),
    async unansweredQuestion(id) {
      const [row] = await orm
        .select(COLUMNS)
        .from(unansweredQuestion)
        .where(and(mine, eq(unansweredQuestion.id, id)));
      return row ?? null;
    },
  };
}

export function unansweredWriter(scope: Scope): UnansweredWriter {
  const { clinicId, session } = scope;
  return {
    async noteUnanswered({ question, conversationId, at }) {
      const [row] = await session.rows<Omit<UnansweredQuestion, 'lastAskedAt'> & { lastAskedAt: string }>(sql`
        with alike as (
          select terms from unanswered_question
          where clinic_id = ${clinicId} and similarity(terms, ${termsOf(question)}) >= ${ALIKE_FROM}::real
          order by similarity(terms, ${termsOf(question)}) desc
          limit 1
        )
        insert into unanswered_question as known
          (clinic_id, id, question, terms, conversation_id, first_asked_at, last_asked_at)
        values (
          ${clinicId}, ${newId<string>()}, ${storable(question)}, coalesce((select terms from alike), ${termsOf(question)}),
          ${conversationId}, ${at.toString()}, ${at.toString()}
        )
        on conflict (clinic_id, terms) do update set
          question = excluded.question,
          conversation_id = excluded.conversation_id,
          last_asked_at = excluded.last_asked_at,
          count = known.count + 1,
          status = case known.status when 'answered' then 'open' else known.status end,
          answered_by = null
        returning id, question, count, status, conversation_id as "conversationId", answered_by as "answeredBy",
          last_asked_at as "lastAskedAt"`);
      if (row === undefined) throw new Error('the unanswered question was not stored');
      return { ...row, lastAskedAt: toInstant(row.lastAskedAt) };
    },
    async settleUnanswered(id, { status, answeredBy }) {
      const [row] = await session.orm
        .update(unansweredQuestion)
        .set({ status, answeredBy })
        .where(and(eq(unansweredQuestion.clinicId, clinicId), eq(unansweredQuestion.id, id)))
        .returning(COLUMNS);
      if (row === undefined) throw new Error(`there is no unanswered question ${id}`);
      return row;
    },
  };
}

/** What the question speaks of, in one order; a question that says nothing is itself. */
function termsOf(question: string): string {
  const stems = readTerms(question).flatMap(({ words }) => words.map(stemWord));
  return stems.length === 0 ? storable(question).toLowerCase() : [...new Set(stems)].sort().join(' ');
}

function earlier([at, id]: readonly [string, string]): SQL {
  return sql`(${unansweredQuestion.lastAskedAt}, ${unansweredQuestion.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
