import type { DayFigures } from '@post/application';
import { Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Scope } from './scope.ts';

interface Row {
  readonly day: string;
  readonly cora: number;
  readonly dashboard: number;
  readonly api: number;
  readonly conversations: number;
  readonly resolved_alone: number;
  readonly median_seconds: number | null;
  readonly attended: number;
  readonly no_shows: number;
  readonly scores: number;
  readonly mean_score: number | null;
}

/** Reads the period's messages, appointments and hand-overs once each; days begin at the clinic's midnight. */
export async function figures(
  { session, clinicId }: Scope,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<readonly DayFigures[]> {
  const rows = await session.rows<Row>(sql`
    with zone as (select time_zone as zone_name from clinic where id = ${clinicId}),
    period as (
      select ${from.toString()}::date::timestamp at time zone zone_name as starts,
        (${to.toString()}::date + 1)::timestamp at time zone zone_name as ends
      from zone
    ),
    days as (
      select day::date from generate_series(${from.toString()}::date, ${to.toString()}::date, interval '1 day') day
    ),
    booked as (
      select (created_at at time zone zone_name)::date as day,
        count(*) filter (where source = 'cora')::int as cora,
        count(*) filter (where source = 'dashboard')::int as dashboard,
        count(*) filter (where source = 'api')::int as api
      from appointment, zone, period
      where clinic_id = ${clinicId} and created_at >= starts and created_at < ends
      group by 1
    ),
    held as (
      select (starts_at at time zone zone_name)::date as day,
        count(*) filter (where status in ('arrived', 'completed'))::int as attended,
        count(*) filter (where status = 'no_show')::int as no_shows
      from appointment, zone, period
      where clinic_id = ${clinicId} and starts_at >= starts and starts_at < ends
      group by 1
    ),
    rated as (
      select (answered_at at time zone zone_name)::date as day, count(*)::int as scores, avg(score)::float8 as mean_score
      from feedback, zone, period
      where clinic_id = ${clinicId} and score is not null and answered_at >= starts and answered_at < ends
      group by 1
    ),
    said as (
      select conversation_id, author, at, (at at time zone zone_name)::date as day,
        lag(author) over talk as author_before, lag(at) over talk as at_before
      from message, zone, period
      where clinic_id = ${clinicId} and not waiting and at >= starts and at < ends
      window talk as (partition by conversation_id order by seq)
    ),
    handed as (
      select subject_id, (at at time zone zone_name)::date as day
      from dashboard_event, zone, period
      where clinic_id = ${clinicId} and kind = 'conversation.handed-over' and at >= starts and at < ends
    ),
    talked as (
      select said.day, said.conversation_id,
        bool_or(said.author = 'staff') or exists (
          select 1 from handed where handed.subject_id = said.conversation_id::text and handed.day = said.day
        ) as with_person
      from said
      group by said.day, said.conversation_id
      having bool_or(said.author = 'patient')
    ),
    talks as (
      select day, count(*)::int as conversations, count(*) filter (where not with_person)::int as resolved_alone
      from talked group by day
    ),
    replies as (
      select day,
        percentile_cont(0.5) within group (order by extract(epoch from at - at_before))::float8 as median_seconds
      from said
      where author <> 'patient' and author_before = 'patient'
      group by day
    )
    select days.day::text as day, coalesce(cora, 0) as cora, coalesce(dashboard, 0) as dashboard, coalesce(api, 0) as api,
      coalesce(conversations, 0) as conversations, coalesce(resolved_alone, 0) as resolved_alone, median_seconds,
      coalesce(attended, 0) as attended, coalesce(no_shows, 0) as no_shows,
      coalesce(scores, 0) as scores, mean_score
    from days
    left join booked on booked.day = days.day
    left join held on held.day = days.day
    left join rated on rated.day = days.day
    left join talks on talks.day = days.day
    left join replies on replies.day = days.day
    order by days.day`);
  return rows.map((row) => ({
    day: Temporal.PlainDate.from(row.day),
    bookings: { cora: row.cora, dashboard: row.dashboard, api: row.api },
    conversations: row.conversations,
    resolvedAlone: row.resolved_alone,
    medianReplySeconds: row.median_seconds === null ? null : Number(row.median_seconds),
    attended: row.attended,
    noShows: row.no_shows,
    scores: row.scores,
    meanScore: row.mean_score === null ? null : Number(row.mean_score),
  }));
}
