import type { TaskItem } from '@post/api/contract';
import { clinicMoment } from '../../lib/clinic-moment.ts';
import { useTexts } from '../../lib/texts.ts';
import { useMe } from '../../lib/use-me.ts';
import { tasksTexts } from './texts/tasks.ts';
import { useChangeTask } from './use-change-task.ts';
import { type NewTask, useCreateTask } from './use-create-task.ts';

/** Saves a form; its due date is a wall time of the clinic. Null: a new task. */
export function useSaveTask(task: TaskItem | null, saved: () => void) {
  const words = useTexts(tasksTexts);
  const { data: me } = useMe();
  const creation = useCreateTask();
  const change = useChangeTask();
  const save = ({ kind, dueAt, ...typed }: NewTask) => {
    const due = dueAt === null || !me ? null : clinicMoment(dueAt, me.clinic.timeZone);
    const after = { onSuccess: saved };
    if (task === null) return creation.mutate({ ...typed, kind, dueAt: due }, after);
    change.mutate({ task, patch: { ...typed, dueAt: due }, said: words.saved }, after);
  };
  const saving = task === null ? creation : change;
  return { save, isPending: saving.isPending, isPaused: saving.isPaused, isError: saving.isError };
}
