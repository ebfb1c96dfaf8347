import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { ComposedReply, TurnContext } from '../ports/receptionist.ts';
import type { ClinicTransaction } from '../ports/store.ts';

const TITLE =
  'O modelo de linguagem não está respondendo. A assistente segue atendendo no modo guiado; avise quem cuida do sistema.';

/** Staff learn once that the model endpoint fails, however many turns meet it, and the task ends by itself when it is back. */
export async function tellModelTrouble(
  tx: ClinicTransaction,
  { now }: TurnContext,
  endpoint: ComposedReply['endpoint'],
): Promise<readonly ClinicEvent[]> {
  if (endpoint === 'down') {
    const told = await tx.reportTrouble('model-endpoint', { title: TITLE, urgent: false });
    return told ? [{ kind: 'task.created', subjectId: told.id, detail: { urgent: false } }] : [];
  }
  const ended = endpoint === 'up' ? await tx.endTrouble('model-endpoint', now) : null;
  return ended ? [{ kind: 'task.changed', subjectId: ended }] : [];
}
