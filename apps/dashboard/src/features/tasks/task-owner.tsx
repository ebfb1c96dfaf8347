import type { TaskItem } from '@post/api/contract';
import { Avatar } from '../../components/ui/avatar.tsx';
import { useColleagues } from '../../lib/use-colleagues.ts';

export interface TaskOwnerProps {
  readonly task: TaskItem;
  /** What stands where there is no owner. */
  readonly nobody: string;
}

/** Whose task it is. */
export function TaskOwner({ task: { assigneeId }, nobody }: TaskOwnerProps) {
  const { data: colleagues = [] } = useColleagues();
  const owner = colleagues.find(({ id }) => id === assigneeId);
  if (!owner) return <span>{nobody}</span>;
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <Avatar name={owner.name} seed={owner.id} size="tiny" />
      <span className="truncate">{owner.name}</span>
    </span>
  );
}
