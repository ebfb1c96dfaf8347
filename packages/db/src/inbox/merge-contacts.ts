import type { ConversationId, MessageId, PatientId } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { newId } from '../new-id.ts';
import { mergeConversations } from './merge-conversations.ts';
import type { Merge } from './resolve-contact.ts';

/**
 * Makes two contacts one. Runs under the clinic's inbox lock; locks the conversations of both, by id. What is moved is
 * written down, so that it can be undone. Running turns of either are fenced off: they know only half of the person.
 */
export async function mergeContacts(session: Session, merge: Merge): Promise<void> {
  const { clinicId, winnerId, loserId } = merge;
  const conversations = await moveConversations(session, merge);
  const identities = await session.rows(sql`
    update contact_identity set contact_id = ${winnerId}
    where clinic_id = ${clinicId} and contact_id = ${loserId}
    returning kind, value`);
  const patients = await movePatients(session, merge);
  const told = await moveWhatWasTold(session, merge);
  await session.rows(sql`
    update contact winner set
      phone = coalesce(winner.phone, loser.phone),
      display_name = coalesce(winner.display_name, loser.display_name)
    from contact loser
    where winner.clinic_id = ${clinicId} and winner.id = ${winnerId}
      and loser.clinic_id = ${clinicId} and loser.id = ${loserId}`);
  await session.rows(sql`
    update contact set merged_into = ${winnerId}
    where clinic_id = ${clinicId} and (id = ${loserId} or merged_into = ${loserId})`);
  await session.rows(sql`
    insert into contact_merge (clinic_id, id, winner_id, loser_id, moved)
    values (${clinicId}, ${newId<string>()}, ${winnerId}, ${loserId},
      ${JSON.stringify({ identities, patients, conversations, ...told })}::text::jsonb)`);
}

async function movePatients(session: Session, { clinicId, winnerId, loserId }: Merge): Promise<readonly PatientId[]> {
  const moved = await session.rows<{ patient_id: PatientId }>(sql`
    with gone as (
      delete from contact_patient where clinic_id = ${clinicId} and contact_id = ${loserId}
      returning patient_id, relation, created_at
    ), kept as (
      insert into contact_patient (clinic_id, contact_id, patient_id, relation, created_at)
      select ${clinicId}, ${winnerId}, patient_id, relation, created_at from gone
      on conflict do nothing
    )
    select patient_id from gone`);
  return moved.map((row) => row.patient_id);
}

/** Memories and permissions go along, so that who asked to be left alone under one identity is left alone under both. */
async function moveWhatWasTold(session: Session, { clinicId, winnerId, loserId }: Merge) {
  const move = async (table: 'memory' | 'contact_permission') => {
    const rows = await session.rows<{ id: string }>(sql`
      update ${sql.identifier(table)} set contact_id = ${winnerId}
      where clinic_id = ${clinicId} and contact_id = ${loserId}
      returning id`);
    return rows.map(({ id }) => id);
  };
  return { memories: await move('memory'), permissions: await move('contact_permission') };
}

interface MovedConversation {
  readonly id: ConversationId;
  /** Null when it was given to the winner as it is. */
  readonly into: ConversationId | null;
  readonly messages: readonly MessageId[];
}

async function moveConversations(session: Session, merge: Merge): Promise<readonly MovedConversation[]> {
  const { clinicId, winnerId, loserId } = merge;
  const all = await session.rows<{ id: ConversationId; channel_id: string; contact_id: string }>(sql`
    select id, channel_id, contact_id from conversation
    where clinic_id = ${clinicId} and contact_id in (${winnerId}, ${loserId}) and merged_into is null
    order by id
    for no key update`);
  const moved: MovedConversation[] = [];
  for (const { id, channel_id } of all.filter((one) => one.contact_id === loserId)) {
    const into = all.find((one) => one.contact_id === winnerId && one.channel_id === channel_id)?.id ?? null;
    if (into === null) await giveTo(session, merge, id);
    const messages = into === null ? [] : await mergeConversations(session, { clinicId, from: id, into });
    moved.push({ id, into, messages });
  }
  return moved;
}

async function giveTo(session: Session, { clinicId, winnerId }: Merge, id: ConversationId): Promise<void> {
  await session.rows(sql`
    update conversation set contact_id = ${winnerId}, epoch = epoch + 1, turn_id = null, lease_until = null
    where clinic_id = ${clinicId} and id = ${id}`);
}
