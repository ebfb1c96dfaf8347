import type { ErasableKind, ErasedItem } from '@post/application';
import type { ClinicId, ContactId, ConversationId, PatientId, Temporal } from '@post/domain';
import { type SQL, sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { uuidArray } from '../sql-values.ts';
import { ownContacts } from './read-dossier.ts';
import type { Scope } from './scope.ts';

interface Erasure {
  readonly patientId: PatientId;
  readonly contactIds: readonly ContactId[];
  readonly conversationIds: readonly ConversationId[];
  readonly at: string;
}

/**
 * Locks the patient's own conversations, by id, and fences off what runs in them, so that no turn writes down again what
 * is erased here. The patient's row stays, restricted, because appointments hang on it.
 */
export async function eraseRecord(
  scope: Scope,
  patientId: PatientId,
  now: Temporal.Instant,
): Promise<readonly ErasedItem[] | null> {
  const erasure = await lockOwn(scope, patientId, now.toString());
  const [found] = await scope.session.rows(sql`
    update patient set restricted_at = coalesce(restricted_at, ${erasure.at}::timestamptz)
    where clinic_id = ${scope.clinicId} and id = ${patientId}
    returning 1`);
  if (found === undefined) return null;
  const erased: ErasedItem[] = [];
  for (const [what, statement] of erasures(scope, erasure)) {
    const rows = await scope.session.rows(statement);
    erased.push({ what, outcome: 'erased', count: rows.length });
  }
  return [...erased, ...(await whatIsKept(scope, erasure))];
}

async function lockOwn({ session, clinicId }: Scope, patientId: PatientId, at: string): Promise<Erasure> {
  const contacts = await session.rows<{ contact_id: ContactId }>(
    sql`${ownContacts(patientId)} and link.clinic_id = ${clinicId}`,
  );
  const contactIds = contacts.map((row) => row.contact_id);
  const conversations = await session.rows<{ id: ConversationId }>(sql`
    select id from conversation where clinic_id = ${clinicId} and contact_id = any(${uuidArray(contactIds)})
    order by id for no key update`);
  const conversationIds = conversations.map(({ id }) => id);
  await session.rows(sql`
    update conversation set
      dialogue = null, epoch = epoch + 1, turn_id = null, lease_until = null, ready_at = null, first_pending_at = null
    where clinic_id = ${clinicId} and id = any(${uuidArray(conversationIds)})`);
  await session.rows(sql`
    update outbox set status = 'withdrawn'
    where clinic_id = ${clinicId} and conversation_id = any(${uuidArray(conversationIds)}) and status = 'queued'`);
  return { patientId, contactIds, conversationIds, at };
}

/** Each statement returns one row for each thing that it erased. */
function erasures({ clinicId }: Scope, erasure: Erasure): readonly (readonly [ErasableKind, SQL])[] {
  const { patientId, at } = erasure;
  const conversations = uuidArray(erasure.conversationIds);
  const contacts = uuidArray(erasure.contactIds);
  return [
    [
      'messages',
      sql`update message set
          text = null,
          content = case when author = 'patient' then '{"kind":"text","text":""}'::jsonb
            else '{"kind":"reply","text":"","options":[]}'::jsonb end,
          consumed_at = coalesce(consumed_at, clock_timestamp()), consumed_by = coalesce(consumed_by, 'revoked')
        where clinic_id = ${clinicId} and conversation_id = any(${conversations})
          and content not in ('{"kind":"text","text":""}'::jsonb, '{"kind":"reply","text":"","options":[]}'::jsonb)
        returning 1`,
    ],
    [
      'media',
      sql`delete from media
        where clinic_id = ${clinicId} and message_id in (
          select id from message where clinic_id = ${clinicId} and conversation_id = any(${conversations}))
        returning 1`,
    ],
    [
      'memories',
      sql`update memory set text = '', value = null, forgotten_at = ${at}::timestamptz, updated_at = ${at}::timestamptz
        where clinic_id = ${clinicId} and forgotten_at is null
          and (patient_id = ${patientId} or contact_id = any(${contacts}))
        returning 1`,
    ],
    [
      'traces',
      sql`update turn set trace = null, barred = null
        where clinic_id = ${clinicId} and conversation_id = any(${conversations})
          and (trace is not null or barred is not null)
        returning 1`,
    ],
    ['remembered-acts', rememberedActs(clinicId, erasure)],
    [
      'provider-events',
      sql`delete from webhook_event e using contact_identity i
        where e.clinic_id = ${clinicId} and i.clinic_id = e.clinic_id and i.contact_id = any(${contacts})
          and strpos(e.raw, right(i.value, 8)) > 0
        returning 1`,
    ],
    [
      'task-words',
      sql`update task set title = 'Apagado a pedido do paciente'
        where clinic_id = ${clinicId} and title <> 'Apagado a pedido do paciente'
          and (conversation_id = any(${conversations}) and kind in ('question', 'other')
            or starts_with(trouble, 'unconfirmed:')
              and strpos(title, (select name from patient where clinic_id = ${clinicId} and id = ${patientId})) > 0)
        returning 1`,
    ],
    [
      'questions',
      sql`delete from unanswered_question
        where clinic_id = ${clinicId} and conversation_id = any(${conversations})
        returning 1`,
    ],
    [
      'notes',
      sql`delete from conversation_note
        where clinic_id = ${clinicId} and conversation_id = any(${conversations})
        returning 1`,
    ],
    [
      'scheduled-messages',
      sql`delete from scheduled_message
        where clinic_id = ${clinicId} and conversation_id = any(${conversations})
        returning 1`,
    ],
    [
      'display-names',
      sql`update contact set display_name = null
        where clinic_id = ${clinicId} and id = any(${contacts}) and display_name is not null
        returning 1`,
    ],
    ['feedback', sql`delete from feedback where clinic_id = ${clinicId} and patient_id = ${patientId} returning 1`],
    ['waiting-list', noMoreWaiting(clinicId, patientId)],
    ['campaigns', noMoreCampaigns(clinicId, erasure)],
  ];
}

/** What was being offered is anybody's again. */
function noMoreWaiting(clinicId: ClinicId, patientId: PatientId): SQL {
  return sql`
    with wish as (
      update waiting_wish set state = 'left'
      where clinic_id = ${clinicId} and patient_id = ${patientId} and state = 'waiting'
      returning id
    ), offer as (
      update waiting_offer o set state = 'withdrawn'
      from wish where o.clinic_id = ${clinicId} and o.wish_id = wish.id and o.state = 'open'
      returning o.id
    ), freed as (
      delete from held_time h using offer where h.clinic_id = ${clinicId} and h.offer_id = offer.id
    )
    select 1 from wish`;
}

/** Keys of acts hold the proposal that was agreed to, with the name in it. */
function rememberedActs(clinicId: Scope['clinicId'], { conversationIds, patientId }: Erasure): SQL {
  return sql`
    delete from effect
    where clinic_id = ${clinicId}
      and (split_part(key, ':', 2) = any(${uuidArray(conversationIds)}::text[]) and starts_with(key, 'settle:')
        or strpos(result::text, ${patientId}) > 0)
    returning 1`;
}

function noMoreCampaigns(clinicId: Scope['clinicId'], { contactIds, at }: Erasure): SQL {
  const rows = contactIds.map((id) => ({ id: newId<string>(), contact_id: id }));
  return sql`
    insert into contact_permission (clinic_id, id, contact_id, purpose, basis, state, source, at)
    select ${clinicId}, row.id, row.contact_id, 'campaigns', 'consent', 'withdrawn', '{"kind":"api"}'::jsonb, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (id uuid, contact_id uuid)
    where 'granted' = (
      select state from contact_permission p
      where p.clinic_id = ${clinicId} and p.contact_id = row.contact_id and p.purpose = 'campaigns'
      order by recorded_at desc, p.id desc limit 1)
    returning 1`;
}

async function whatIsKept({ session, clinicId }: Scope, erasure: Erasure): Promise<readonly ErasedItem[]> {
  const { patientId, contactIds } = erasure;
  const [kept] = await session.rows<{ appointments: number; shared: number; events: number }>(sql`
    select
      (select count(*)::int from appointment where clinic_id = ${clinicId} and patient_id = ${patientId}) as appointments,
      (select count(*)::int from message m
        join conversation c on c.clinic_id = m.clinic_id and c.id = m.conversation_id
        join contact_patient link on link.clinic_id = c.clinic_id and link.contact_id = c.contact_id
        where link.clinic_id = ${clinicId} and link.patient_id = ${patientId}
          and link.contact_id <> all(${uuidArray(contactIds)})) as shared,
      (select count(*)::int from dashboard_event
        where clinic_id = ${clinicId} and subject_id = ${patientId}) as events`);
  return [
    { what: 'record', outcome: 'kept', count: 1, reason: 'chart-law' },
    { what: 'appointments', outcome: 'kept', count: kept?.appointments ?? 0, reason: 'chart-law' },
    { what: 'shared-messages', outcome: 'kept', count: kept?.shared ?? 0, reason: 'other-people' },
    { what: 'audit-trail', outcome: 'kept', count: kept?.events ?? 0, reason: 'accountability' },
  ];
}
