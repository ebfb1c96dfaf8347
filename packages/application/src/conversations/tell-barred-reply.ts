import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { ComposedReply, TurnContext } from '../ports/receptionist.ts';
import type { ClinicTransaction } from '../ports/store.ts';

const TITLE =
  'Uma resposta do modelo foi barrada por dizer o que não constava; o paciente recebeu outra. Confira a conversa.';

/** Staff learn once a day and conversation that words of the model were replaced because nothing was behind them. */
export async function tellBarredReply(
  tx: ClinicTransaction,
  { claim, now, catalogue }: TurnContext,
  { usage }: ComposedReply,
): Promise<readonly ClinicEvent[]> {
  if (usage.modelFailure !== 'ungrounded') return [];
  const today = now.toZonedDateTimeISO(catalogue.clinic.timeZone).toPlainDate();
  const key = `barred:${claim.conversationId}:${today}`;
  if ((await tx.effect(key)) !== undefined) return [];
  await tx.rememberEffect(key, true);
  const { conversationId } = claim;
  const task = await tx.insertTask({
    kind: 'other',
    title: TITLE,
    urgent: false,
    conversationId,
    dueAt: null,
    promised: false,
  });
  return [{ kind: 'task.created', subjectId: task.id, detail: { urgent: false } }];
}
