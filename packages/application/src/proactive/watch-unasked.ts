import { type Abnormal, type ClinicId, whyAbnormal } from '@post/domain';
import type { Ports } from '../ports/index.ts';
import type { ClinicReader } from '../ports/store.ts';

/** While this task is open nothing is written first; closing it lets it go on. */
const TROUBLE = 'unasked-stopped';

const TITLES: Readonly<Record<Abnormal, string>> = {
  failing:
    'Lembretes e avisos estão parados: muitos não chegaram na última hora. Confira a conexão do WhatsApp e conclua esta tarefa para retomar.',
  unwanted:
    'Lembretes e avisos estão parados: muitos pacientes pediram para sair na última hora. Confira as mensagens e conclua esta tarefa para retomar.',
  'too-many':
    'Lembretes e avisos estão parados: um paciente recebeu mensagens demais em um dia. Confira a conversa e conclua esta tarefa para retomar.',
};

/** Whether nothing may be written first until staff have looked. */
export async function isUnaskedStopped(reader: ClinicReader): Promise<boolean> {
  return (await reader.openTroubles()).some(({ trouble }) => trouble === TROUBLE);
}

/** Stops what a clinic writes first when it comes out abnormal, and tells staff, who let it go on by closing the task. */
export async function watchUnasked(ports: Pick<Ports, 'store' | 'nudges'>, clinicId: ClinicId): Promise<void> {
  const isNews = await ports.store.transact(clinicId, async (tx) => {
    if (await isUnaskedStopped(tx)) return false;
    const { stopped, ...results } = await tx.unaskedResults();
    if (stopped) {
      await tx.stopUnasked(false);
      return false;
    }
    const why = whyAbnormal(results);
    const task = why && (await tx.reportTrouble(TROUBLE, { title: TITLES[why], urgent: true }));
    if (!task) return false;
    await tx.stopUnasked(true);
    await tx.appendEvents('system', [{ kind: 'task.created', subjectId: task.id, detail: { urgent: true } }]);
    return true;
  });
  if (isNews) ports.nudges.eventsAppended(clinicId);
}
