import type { ClinicId, ConversationId, MessageId, OutboundStatus, TaskId } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { newId } from '../new-id.ts';
import { jsonRows } from '../sql-values.ts';

export interface ChangedReply {
  readonly clinicId: ClinicId;
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  readonly status: OutboundStatus;
}

export interface ChangedTask {
  readonly clinicId: ClinicId;
  readonly id: TaskId;
  readonly kind: 'task.created' | 'task.changed';
}

const TITLES = {
  failed: 'Resposta não entregue: falar com o paciente de outra forma',
  unknown: 'Não sabemos se a resposta chegou: conferir a conversa no WhatsApp',
} as const;

/** One task per reply that failed or may have failed; closed by itself when news come that it did arrive. */
export async function keepUndeliveredTasks(
  session: Session,
  replies: readonly ChangedReply[],
): Promise<readonly ChangedTask[]> {
  const lost = replies.flatMap((reply) =>
    reply.status === 'failed' || reply.status === 'unknown' ? [{ ...reply, title: TITLES[reply.status] }] : [],
  );
  const arrived = replies.filter(({ status }) => ['sent', 'delivered', 'read'].includes(status));
  return [...(await open(session, lost)), ...(await close(session, arrived))];
}

async function open(
  session: Session,
  lost: readonly (ChangedReply & { readonly title: string })[],
): Promise<readonly ChangedTask[]> {
  if (lost.length === 0) return [];
  const rows = lost.map((one) => ({ ...one, id: newId<TaskId>() }));
  return session.rows<ChangedTask>(sql`
    insert into task (clinic_id, id, kind, title, urgent, conversation_id, message_id)
    select "clinicId", id, 'undelivered', title, false, "conversationId", "messageId"
    from json_to_recordset(${jsonRows(rows)})
      as lost ("clinicId" uuid, id uuid, title text, "conversationId" uuid, "messageId" uuid)
    on conflict (clinic_id, message_id) do update set title = excluded.title, status = 'open'
    returning clinic_id as "clinicId", id, 'task.created' as kind`);
}

async function close(session: Session, arrived: readonly ChangedReply[]): Promise<readonly ChangedTask[]> {
  if (arrived.length === 0) return [];
  return session.rows<ChangedTask>(sql`
    update task set status = 'done'
    from json_to_recordset(${jsonRows(arrived)}) as arrived ("clinicId" uuid, "messageId" uuid)
    where task.clinic_id = arrived."clinicId" and task.message_id = arrived."messageId" and task.status = 'open'
    returning task.clinic_id as "clinicId", task.id, 'task.changed' as kind`);
}
