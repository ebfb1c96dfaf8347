import type { FoundPassage, KnowledgeSearch } from '@post/application';
import { stemWord, type Term, wordsOfTopic } from '@post/domain';
import { sql } from 'drizzle-orm';
import { jsonRows } from '../sql-values.ts';
import type { Scope } from './scope.ts';

/**
 * An exact scan over the clinic's passages: a few thousand at most. Each term of the question is met by a passage that
 * has one of its words (1), another word of its topic (0.8) or, when no passage has any of these, a word that looks
 * like it (how much it does). A term weighs more the fewer passages meet it; one that none meets weighs most.
 */
export async function searchPassages(
  { session, clinicId }: Scope,
  { terms, vector }: KnowledgeSearch,
  limit: number,
): Promise<readonly FoundPassage[]> {
  const values = vector === null ? null : JSON.stringify(vector.values);
  return session.rows<FoundPassage>(sql`
    with term as materialized (
      select place, word,
        to_tsquery('public.portuguese_unaccent', own) || to_tsquery('simple', own_stems) as own,
        to_tsquery('public.portuguese_unaccent', kin) || to_tsquery('simple', kin_stems) as kin
      from json_to_recordset(${jsonRows(terms.map(termRow))})
        as given (place int, word text, own text, own_stems text, kin text, kin_stems text)
    ), passage as materialized (
      select p.id, p.document_id, p.heading, p.text, p.position, p.search,
        1 - (e.vector <=> ${values}::text::vector) as cosine
      from knowledge_passage p
      left join knowledge_embedding e
        on e.clinic_id = p.clinic_id and e.passage_id = p.id and e.method = ${vector?.method ?? null}
      where p.clinic_id = ${clinicId}
    ), met as (
      select t.place, p.id, level.own, level.part
      from term t
      join passage p on p.search @@ t.own or p.search @@ t.kin
      cross join lateral (
        select p.search @@ t.own as own,
          case
            when ts_filter(p.search, '{b}') @@ t.own then 1.0
            when ts_filter(p.search, '{a}') @@ t.own then 0.95
            when ts_filter(p.search, '{b}') @@ t.kin then 0.8
            when ts_filter(p.search, '{a}') @@ t.kin then 0.75
            when p.search @@ t.own then 0.6
            else 0.4
          end::float8 as part
      ) level
    ), met_by_look as (
      select t.place, p.id, true as own, look.part::float8
      from term t
      cross join passage p
      cross join lateral (
        select strict_word_similarity(t.word, plain_text(concat_ws(' ', p.heading, p.text))) as part
      ) look
      where length(t.word) >= 5 and t.word !~ ' ' and look.part >= 0.5 and not exists (select 1 from met where met.place = t.place)
    ), meeting as (
      select * from met union all select * from met_by_look
    ), weight as (
      select t.place, least(ln(1 + (total.passages - count(m.id) + 0.5) / (count(m.id) + 0.5)), ${UNMET}::float8)
          * case when t.kin::text = '' then 1 else ${BONUS}::float8 end as of_topic,
        least(ln(1 + (total.passages - count(m.id) filter (where m.own) + 0.5) / (count(m.id) filter (where m.own) + 0.5)), ${UNMET}::float8)
          * case when t.kin::text = '' then 1 else ${BONUS}::float8 end as of_word
      from term t
      cross join (select count(*)::float8 as passages from passage) total
      left join meeting m on m.place = t.place
      where t.own::text <> '' or t.kin::text <> ''
      group by t.place, t.kin, total.passages
    ), covered as (
      select m.id,
        sum(m.part * w.of_topic) / (select sum(of_topic) from weight) as coverage,
        sum(m.part * case when m.own then ${MIX}::float8 * w.of_word + (1 - ${MIX}::float8) * w.of_topic else w.of_topic end) / (select sum(of_word) from weight) as rank
      from meeting m join weight w on w.place = m.place
      group by m.id
    ), scored as (
      select p.*, coalesce(c.coverage, 0)::float8 as coverage,
        ((1 - ${COS}::float8) * coalesce(c.rank, 0) + ${COS}::float8 * coalesce(p.cosine, 0))::float8 as score
      from passage p left join covered c on c.id = p.id
    )
    select s.id, s.document_id as "documentId", d.title as "documentTitle", coalesce(s.heading, '') as heading, s.text, s.position,
      s.coverage, s.cosine, s.score
    from scored s
    join knowledge_document d on d.clinic_id = ${clinicId} and d.id = s.document_id
    where s.score > 0
    order by s.score desc, d.title, s.position
    limit ${limit}`);
}

/** A word that belongs to a topic of clinics says more than one that belongs to none. */
const BONUS = 1.5;
/** How much a passage's own word counts over another word of its topic. */
const MIX = 0.5;
/** The share of the vector in the order of the passages. */
const COS = 0.3;
/** A term that hardly any passage meets weighs this much at most. */
const UNMET = 3;
/** Stems shorter than this begin too many other words. */
const SHORTEST_BEGINNING = 4;

function termRow({ words, topics }: Term, place: number): object {
  const kin = topics.flatMap(wordsOfTopic);
  return {
    place,
    word: words.join(' '),
    own: words.join(' & '),
    own_stems: beginnings(words).join(' & '),
    kin: kin.join(' | '),
    kin_stems: beginnings(kin).join(' | '),
  };
}

function beginnings(words: readonly string[]): readonly string[] {
  return words
    .map(stemWord)
    .filter((stem) => stem.length >= SHORTEST_BEGINNING)
    .map((stem) => `${stem}:*`);
}
