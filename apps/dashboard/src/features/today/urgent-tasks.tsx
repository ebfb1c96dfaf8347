import type { TaskItem } from '@post/api/contract';
import { ListTodo } from 'lucide-react';
import { Link } from 'react-router';
import { Badge } from '../../components/ui/badge.tsx';
import { useFormat } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/texts.ts';
import { useNow } from '../../lib/use-now.ts';
import { Card } from './card.tsx';
import { todayTexts } from './texts/today.ts';

/** What can't wait any longer. */
export function UrgentTasks({ tasks }: { readonly tasks: readonly TaskItem[] }) {
  const words = useTexts(todayTexts);
  const format = useFormat();
  const now = useNow();
  const isOverdue = ({ dueAt }: TaskItem) => dueAt !== null && Date.parse(dueAt) < now;
  const listed = tasks.filter((task) => task.urgent || isOverdue(task));
  return (
    <Card icon={ListTodo} title={words.tasks} count={listed.length}>
      {listed.length === 0 && <p className="text-ink-soft">{words.noTasks}</p>}
      <ul className="-mx-2 flex flex-col">
        {listed.map((task) => (
          <li key={task.id}>
            <Link
              to={task.conversationId ? paths.conversation(task.conversationId) : paths.tasks}
              className="flex min-h-12 flex-col justify-center gap-1 rounded-xl px-2 py-1.5 hover:bg-hover"
            >
              <span className="font-medium">{task.title}</span>
              <span className="flex flex-wrap items-center gap-2">
                {task.urgent && <Badge tone="danger">{words.urgent}</Badge>}
                {task.dueAt && (
                  <span className="text-ink-soft text-xs tabular-nums">
                    {(isOverdue(task) ? words.overdue : words.due)(
                      `${format.day(task.dueAt)}, ${format.time(task.dueAt)}`,
                    )}
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
