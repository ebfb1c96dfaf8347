import type { ClinicTransaction, DeskWriter } from '@post/application';
import type { ConversationId } from '@post/domain';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { cannedReply, conversationNote } from '../schema/index.ts';
import { storable } from '../storable.ts';
import type { Scope } from './scope.ts';

export function deskWriter({ session, clinicId }: Scope): Pick<ClinicTransaction, keyof DeskWriter> {
  const { orm } = session;
  const file = (id: ConversationId, column: string, value: SQL) =>
    session.rows(sql`
      insert into conversation_desk (clinic_id, conversation_id, ${sql.identifier(column)})
      values (${clinicId}, ${id}, ${value})
      on conflict (clinic_id, conversation_id) do update set ${sql.identifier(column)} = excluded.${sql.identifier(column)}`);
  return {
    async assign(id, staffId) {
      await file(id, 'assigned_to', sql`${staffId}::uuid`);
    },
    async claim(id, staffId) {
      await session.rows(sql`
        insert into conversation_desk as kept (clinic_id, conversation_id, assigned_to)
        values (${clinicId}, ${id}, ${staffId})
        on conflict (clinic_id, conversation_id) do update set assigned_to = excluded.assigned_to
        where kept.assigned_to is null`);
    },
    async setLabels(id, labels) {
      const all = JSON.stringify(storable(labels));
      await file(id, 'labels', sql`array(select jsonb_array_elements_text(${all}::text::jsonb))`);
    },
    async setClosed(id, closed) {
      await file(id, 'closed_at', closed ? sql`clock_timestamp()` : sql`null::timestamptz`);
    },
    async markRead(staffId, id, upTo) {
      await session.rows(sql`
        insert into conversation_read as kept (clinic_id, staff_id, conversation_id, seq)
        select clinic_id, ${staffId}::uuid, conversation_id, seq
        from message where clinic_id = ${clinicId} and conversation_id = ${id} and id = ${upTo}
        on conflict (clinic_id, staff_id, conversation_id) do update set seq = greatest(kept.seq, excluded.seq)`);
    },
    async insertNote(conversationId, staffId, text) {
      const note = { clinicId, id: newId<string>(), conversationId, staffId, text: storable(text) };
      await orm.insert(conversationNote).values(note);
    },
    async saveCannedReply({ id, title, text }) {
      const words = { title: storable(title), text: storable(text) };
      if (id === null) {
        await orm.insert(cannedReply).values({ clinicId, id: newId<string>(), ...words });
        return true;
      }
      const saved = await orm
        .update(cannedReply)
        .set(words)
        .where(and(eq(cannedReply.clinicId, clinicId), eq(cannedReply.id, id)))
        .returning({ id: cannedReply.id });
      return saved.length > 0;
    },
    async deleteCannedReply(id) {
      const deleted = await orm
        .delete(cannedReply)
        .where(and(eq(cannedReply.clinicId, clinicId), eq(cannedReply.id, id)))
        .returning({ id: cannedReply.id });
      return deleted.length > 0;
    },
  };
}
