import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { applyStatuses, type ProviderStatus } from '../outbox/apply-statuses.ts';
import { laterOf, statusPlace } from '../outbox/status-order.ts';
import type { ChangedReply } from '../outbox/undelivered-tasks.ts';
import { jsonRows } from '../sql-values.ts';
import { storable } from '../storable.ts';
import { type ApiEcho, type BatchState, messageKey } from './batch-state.ts';

/** Ticks, failures and echoes of our own sends. Locks early statuses by id, then outbox rows; returns what moved. */
export async function saveStatuses(session: Session, state: BatchState): Promise<readonly ChangedReply[]> {
  const unmatched: ProviderStatus[] = [];
  const changed: ChangedReply[] = [];
  for (const echo of state.apiEchoes) {
    const reconciled = await reconcile(session, echo);
    changed.push(...reconciled.changed);
    const { clinicId, channelId, providerMessageId } = echo;
    if (!reconciled.matched) unmatched.push({ clinicId, channelId, providerMessageId, status: 'sent', error: null });
  }
  const statuses = newestPerId(storable([...unmatched, ...state.statuses]));
  const isKnown = (one: ProviderStatus) => state.messages.has(messageKey(one.channelId, one.providerMessageId));
  const known = statuses.filter(isKnown);
  const unknown = statuses.filter((one) => !isKnown(one));
  if (known.length > 0) changed.push(...(await applyStatuses(session, known)));
  if (unknown.length > 0) changed.push(...(await saveEarly(session, unknown)));
  return changed;
}

function newestPerId(statuses: readonly ProviderStatus[]): readonly ProviderStatus[] {
  const byId = new Map<string, ProviderStatus>();
  for (const one of statuses) {
    const key = messageKey(one.channelId, one.providerMessageId);
    const before = byId.get(key);
    if (before === undefined || laterOf(before.status, one.status) !== before.status) byId.set(key, one);
  }
  return [...byId].sort(([one], [two]) => (one < two ? -1 : 1)).map(([, status]) => status);
}

/**
 * Kept before they are applied: the send call that learns the id at this moment holds the early row first too, so one of
 * the two sees the other (see mark-sent).
 */
async function saveEarly(session: Session, statuses: readonly ProviderStatus[]): Promise<readonly ChangedReply[]> {
  await session.rows(sql`
    insert into early_status (clinic_id, channel_id, provider_message_id, status, error)
    select "clinicId", "channelId", "providerMessageId", status, error
    from json_to_recordset(${jsonRows(statuses)})
      as news ("clinicId" uuid, "channelId" uuid, "providerMessageId" text, status text, error text)
    on conflict (clinic_id, channel_id, provider_message_id) do update set
      status = excluded.status, error = coalesce(excluded.error, early_status.error)
    where ${statusPlace(sql`excluded.status`)} > ${statusPlace(sql`early_status.status`)}`);
  const changed = await applyStatuses(session, statuses);
  await session.rows(sql`
    delete from early_status e
    using json_to_recordset(${jsonRows(statuses)}) as news ("channelId" uuid, "providerMessageId" text)
    where e.channel_id = news."channelId" and e.provider_message_id = news."providerMessageId"
      and exists (
        select 1 from message m
        where m.channel_id = e.channel_id and m.provider_message_id = e.provider_message_id
      )`);
  return changed;
}

/** Gives a reply whose send never came to an answer the id under which the channel shows it, found by its words. */
async function reconcile(
  session: Session,
  echo: ApiEcho,
): Promise<{ readonly matched: boolean; readonly changed: readonly ChangedReply[] }> {
  if (echo.conversationId === null || echo.text === null) return { matched: false, changed: [] };
  const matched = await session.rows<{ id: string }>(sql`
    update message m set provider_message_id = ${storable(echo.providerMessageId)}
    where m.clinic_id = ${echo.clinicId} and m.id = (
      select o.message_id
      from outbox o
      join message sent on sent.clinic_id = o.clinic_id and sent.id = o.message_id
      where o.clinic_id = ${echo.clinicId} and o.conversation_id = ${echo.conversationId}
        and o.status in ('sending', 'unknown') and sent.provider_message_id is null
        and btrim(sent.text) = btrim(${storable(echo.text)})
      order by o.seq
      limit 1
    )
    returning m.id`);
  if (matched.length === 0) return { matched: false, changed: [] };
  const { clinicId, channelId, providerMessageId } = echo;
  const sent = [{ clinicId, channelId, providerMessageId, status: 'sent' as const, error: null }];
  return { matched: true, changed: await applyStatuses(session, storable(sent)) };
}
