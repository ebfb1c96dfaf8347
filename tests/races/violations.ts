import type postgres from 'postgres';

export interface Violations {
  /** Delivered messages that the database does not hold. */
  readonly lost: number;
  /** Messages stored, never answered and never given to staff. */
  readonly unanswered: number;
  /** Committed runs that consumed nothing which another had not consumed already: a second answer. */
  readonly answeredTwice: number;
  /** Pairs of committed runs of one conversation whose time overlaps. */
  readonly overlappingRuns: number;
  /** More sends than replies that may have been sent. */
  readonly sentTwice: number;
  /** Replies that were neither sent nor shown to staff. */
  readonly undelivered: number;
  /** Pairs of active appointments of one professional that overlap. */
  readonly doubleBookings: number;
  /** Holes in the event log. */
  readonly eventHoles: number;
}

export interface History {
  /** Provider message ids that a webhook acknowledged with 200. */
  readonly acknowledged: ReadonlySet<string>;
  /** How many messages the provider got for each phone. */
  readonly sends: ReadonlyMap<string, number>;
}

/** Reads the finished database and the history kept outside of it, and counts every broken promise. */
export async function countViolations(sql: postgres.Sql, history: History): Promise<Violations> {
  const stored = await sql<{ id: string }[]>`select provider_message_id as id from message where author = 'patient'`;
  const held = new Set(stored.map(({ id }) => id));
  return {
    lost: [...history.acknowledged].filter((id) => !held.has(id)).length,
    unanswered: await count(sql`select from message where author = 'patient' and consumed_at is null`),
    answeredTwice: await count(sql`
      select from turn t where t.outcome = 'replied'
        and not exists (select 1 from message m where m.clinic_id = t.clinic_id and m.turn_id = t.id and m.author = 'patient')`),
    overlappingRuns: await count(sql`
      select from turn a join turn b on a.clinic_id = b.clinic_id and a.conversation_id = b.conversation_id and a.id < b.id
      where a.outcome = 'replied' and b.outcome = 'replied'
        and tstzrange(a.started_at, a.committed_at) && tstzrange(b.started_at, b.committed_at)`),
    sentTwice: await countSentTwice(sql, history),
    undelivered: await count(sql`
      select from outbox o where o.status in ('queued', 'sending', 'failed', 'unknown')
        and not exists (select 1 from task t where t.clinic_id = o.clinic_id and t.message_id = o.message_id)`),
    doubleBookings: await countDoubleBookings(sql),
    eventHoles: await count(sql`
      select from (select seq, row_number() over (partition by clinic_id order by seq) as place from dashboard_event) e
      where seq <> place`),
  };
}

/** An independent look: plain start and end with the buffers added by hand, without the constraint's own column. */
export function countDoubleBookings(sql: postgres.Sql): Promise<number> {
  return count(sql`
    select from appointment a
    join appointment b on a.clinic_id = b.clinic_id and a.professional_id = b.professional_id and a.id < b.id
    where a.status in ('scheduled', 'confirmed', 'arrived') and b.status in ('scheduled', 'confirmed', 'arrived')
      and a.starts_at - a.buffer_before_minutes * interval '1 minute' < b.ends_at + b.buffer_after_minutes * interval '1 minute'
      and b.starts_at - b.buffer_before_minutes * interval '1 minute' < a.ends_at + a.buffer_after_minutes * interval '1 minute'`);
}

async function countSentTwice(sql: postgres.Sql, { sends }: History): Promise<number> {
  const rows = await sql<{ address: string; replies: number }[]>`
    select c.address, count(*)::int as replies from outbox o
    join conversation c on c.clinic_id = o.clinic_id and c.id = o.conversation_id
    where o.status in ('sent', 'delivered', 'read', 'unknown', 'failed')
    group by c.address`;
  const replies = new Map(rows.map((row) => [row.address, row.replies]));
  return [...sends].filter(([phone, sent]) => sent > (replies.get(phone) ?? 0)).length;
}

async function count(rows: postgres.PendingQuery<postgres.Row[]>): Promise<number> {
  return (await rows).length;
}
