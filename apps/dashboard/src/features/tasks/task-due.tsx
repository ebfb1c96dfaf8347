import type { TaskItem } from '@post/api/contract';
import { AlarmClock } from 'lucide-react';
import { useFormat } from '../../lib/format.ts';
import { useTexts } from '../../lib/texts.ts';
import { useNow } from '../../lib/use-now.ts';
import { isOverdue } from './lane.ts';
import { tasksTexts } from './texts/tasks.ts';

/** Until when; in red once that has passed. */
export function TaskDue({ task }: { readonly task: TaskItem }) {
  const words = useTexts(tasksTexts);
  const format = useFormat();
  const now = useNow();
  if (task.dueAt === null) return <span />;
  const when = `${format.day(task.dueAt)}, ${format.time(task.dueAt)}`;
  if (!isOverdue(task, now)) return <time dateTime={task.dueAt}>{words.due(when)}</time>;
  return (
    <time dateTime={task.dueAt} className="inline-flex items-center gap-1 font-medium text-danger">
      <AlarmClock aria-hidden="true" className="size-3.5" />
      {words.overdue(when)}
    </time>
  );
}
