import type { ClinicTransaction, ReachedConversation } from '@post/application';
import { type ContactId, type ConversationId, EMPTY_DIALOGUE, phoneMatchKey } from '@post/domain';
import { sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import type { Scope } from './scope.ts';

/** A patient who wrote within this time is still there; by the database's clock. */
const LATELY = sql`interval '10 minutes'`;

export function reachWriter(scope: Scope): Pick<ClinicTransaction, 'contactWithPhone' | 'reachContact'> {
  return {
    contactWithPhone: (phone) => contactWithPhone(scope, phone),
    async reachContact(contactId) {
      const id = (await newestConversation(scope, contactId)) ?? (await openConversation(scope, contactId));
      return id === null ? null : lockReached(scope, id);
    },
  };
}

/**
 * Two that look for the same phone queue up. A contact that an arriving message makes at the same moment refuses this one's
 * identity: the job comes again.
 */
async function contactWithPhone({ session, clinicId }: Scope, phone: string): Promise<ContactId> {
  const value = phoneMatchKey(phone);
  await session.rows(sql`
    select pg_advisory_xact_lock(hashtextextended('phone:' || ${clinicId} || ':' || ${value}, 0))`);
  const [known] = await session.rows<{ id: ContactId }>(sql`
    select contact_id as id from contact_identity
    where clinic_id = ${clinicId} and kind = 'phone' and value = ${value}`);
  if (known !== undefined) return known.id;
  const id = newId<ContactId>();
  await session.rows(sql`
    insert into contact (clinic_id, id, phone) values (${clinicId}, ${id}, ${phone})`);
  await session.rows(sql`
    insert into contact_identity (clinic_id, kind, value, contact_id) values (${clinicId}, 'phone', ${value}, ${id})`);
  return id;
}

async function newestConversation({ session, clinicId }: Scope, contactId: ContactId): Promise<ConversationId | null> {
  const [found] = await session.rows<{ id: ConversationId }>(sql`
    select id from conversation
    where clinic_id = ${clinicId} and contact_id = ${contactId} and merged_into is null
    order by last_inbound_at desc nulls last, last_message_at desc limit 1`);
  return found?.id ?? null;
}

/** On the clinic's first channel of a provider; a contact without a phone has no address to begin at. */
async function openConversation(scope: Scope, contactId: ContactId): Promise<ConversationId | null> {
  const { session, clinicId } = scope;
  await session.rows(sql`
    insert into conversation (clinic_id, id, channel_id, contact_id, address, last_message_at)
    select c.clinic_id, ${newId<ConversationId>()}, ch.id, c.id, c.phone, clock_timestamp()
    from contact c
    join lateral (
      select id from channel where clinic_id = c.clinic_id order by kind = 'simulator', created_at, id limit 1
    ) ch on true
    where c.clinic_id = ${clinicId} and c.id = ${contactId} and c.phone is not null
    on conflict (clinic_id, channel_id, contact_id) do nothing`);
  return newestConversation(scope, contactId);
}

/** The row lock that every writer into a conversation takes first: a turn starts wholly before or wholly after. */
async function lockReached({ session, clinicId }: Scope, id: ConversationId): Promise<ReachedConversation | null> {
  const [row] = await session.rows<
    Omit<ReachedConversation, 'dialogue'> & { dialogue: ReachedConversation['dialogue'] | null }
  >(sql`
    select id, handling, dialogue, (turn_id is not null or ready_at is not null) as "isAnswering",
      coalesce(last_inbound_at > clock_timestamp() - ${LATELY}, false) as "wroteLately"
    from conversation where clinic_id = ${clinicId} and id = ${id}
    for no key update`);
  return row ? { ...row, dialogue: row.dialogue ?? EMPTY_DIALOGUE } : null;
}
