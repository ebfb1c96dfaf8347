import type { TaskItem } from '@post/api/contract';
import { Badge, type BadgeTone } from '../../components/ui/badge.tsx';
import { useTexts } from '../../lib/texts.ts';
import { tasksTexts } from './texts/tasks.ts';

const TONES: Readonly<Record<TaskItem['kind'], BadgeTone>> = {
  handover: 'cora',
  emergency: 'danger',
  question: 'cora',
  undelivered: 'warn',
  privacy: 'accent',
  other: 'plain',
};

/** What kind of task it is, and whether it can wait. */
export function TaskTags({ task: { kind, urgent } }: { readonly task: TaskItem }) {
  const words = useTexts(tasksTexts);
  return (
    <>
      <Badge tone={TONES[kind]}>{words.kinds[kind]}</Badge>
      {urgent && kind !== 'emergency' && <Badge tone="danger">{words.urgent}</Badge>}
    </>
  );
}
