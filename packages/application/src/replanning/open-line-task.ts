import {
  type ConversationId,
  type ReplanLine,
  type ReplanTaskReason,
  sayDateTime,
  sayProfessional,
} from '@post/domain';
import type { Ports } from '../ports/index.ts';
import type { ClinicTransaction } from '../ports/store.ts';

export interface LineForStaff {
  readonly line: Pick<ReplanLine, 'replanId' | 'appointmentId' | 'why'>;
  /** Where its patient was, or would have been, asked. */
  readonly conversationId: ConversationId | null;
}

const WHY: Readonly<Record<ReplanTaskReason, string>> = {
  'no-time': 'não há horário livre',
  arrived: 'paciente já está na clínica',
  unreachable: 'não pode receber mensagem',
  'with-staff': 'já está falando com a equipe',
  'too-late': 'não deu tempo de perguntar',
  'no-answer': 'sem resposta',
  declined: 'não quis o horário proposto',
};

/** Makes a visit that can't stay the task of staff. The patient's name is where the visit is, not in the title. */
export async function openLineTask(
  ports: Pick<Ports, 'clock'>,
  tx: ClinicTransaction,
  { line, conversationId }: LineForStaff,
): Promise<void> {
  const appointment = await tx.appointment(line.appointmentId);
  if (!appointment || !line.why) throw new Error(`appointment ${line.appointmentId} has nothing to be seen to`);
  const { clinic, professionals } = await tx.catalogue();
  const now = ports.clock.now().toZonedDateTimeISO(clinic.timeZone);
  const start = appointment.startsAt.toZonedDateTimeISO(clinic.timeZone).toPlainDateTime();
  const name = professionals.find(({ id }) => id === appointment.professionalId)?.name ?? '';
  const task = await tx.insertTask({
    kind: 'other',
    title: `Remarcar visita de ${sayDateTime(start, now)}, com ${sayProfessional(name).subject}: ${WHY[line.why]}`,
    urgent: true,
    conversationId,
    dueAt: appointment.startsAt,
  });
  await tx.changeReplanLine(line, { state: 'task', why: line.why, taskId: task.id });
  await tx.appendEvents('system', [
    { kind: 'task.created', subjectId: task.id, detail: { urgent: true } },
    { kind: 'replan.changed', subjectId: line.replanId },
  ]);
}
