import type { ClinicReader, ClinicTransaction, HeldBack, ScheduledMessage } from '@post/application';
import type { ConversationId, StaffId } from '@post/domain';
import { type SQL, sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { toInstant } from '../schema/columns.ts';
import { storable } from '../storable.ts';
import type { Scope } from './scope.ts';

interface ScheduledRow {
  readonly id: string;
  readonly conversation_id: ConversationId;
  readonly staff_id: StaffId;
  readonly name: string;
  readonly text: string;
  readonly send_at: string;
  readonly held_back: HeldBack | null;
}

export function scheduledReader(scope: Scope): Pick<ClinicReader, 'scheduledMessages' | 'scheduledMessage'> {
  return {
    scheduledMessages: (conversationId) => readScheduled(scope, sql`m.conversation_id = ${conversationId}`),
    scheduledMessage: async (id) => (await readScheduled(scope, sql`m.id = ${id}`))[0] ?? null,
  };
}

export function scheduledWriter(
  scope: Scope,
): Pick<ClinicTransaction, 'insertScheduled' | 'takeScheduled' | 'holdBackScheduled'> {
  const { session, clinicId } = scope;
  return {
    async insertScheduled({ conversationId, staffId, text, sendAt }) {
      const id = newId<string>();
      await session.rows(sql`
        insert into scheduled_message (clinic_id, id, conversation_id, staff_id, text, send_at)
        values (${clinicId}, ${id}, ${conversationId}, ${staffId}, ${storable(text)}, ${sendAt.toString()}::timestamptz)`);
      return id;
    },
    async takeScheduled(id) {
      const [message] = await readScheduled(scope, sql`m.id = ${id}`);
      const taken = await session.rows(sql`
        delete from scheduled_message where clinic_id = ${clinicId} and id = ${id} returning 1`);
      return taken.length > 0 ? (message ?? null) : null;
    },
    async holdBackScheduled(id, why) {
      await session.rows(sql`
        update scheduled_message set held_back = ${why} where clinic_id = ${clinicId} and id = ${id}`);
    },
  };
}

async function readScheduled({ session, clinicId }: Scope, which: SQL): Promise<readonly ScheduledMessage[]> {
  const rows = await session.rows<ScheduledRow>(sql`
    select m.id, m.conversation_id, m.staff_id, l.name, m.text, m.send_at, m.held_back
    from scheduled_message m
    join staff s on s.clinic_id = m.clinic_id and s.id = m.staff_id
    join login l on l.id = s.user_id
    where m.clinic_id = ${clinicId} and ${which}
    order by m.send_at, m.id`);
  return rows.map((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    author: { id: row.staff_id, name: row.name },
    text: row.text,
    sendAt: toInstant(row.send_at),
    heldBack: row.held_back,
  }));
}
