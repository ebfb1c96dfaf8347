import { TasksScreen } from '../../features/tasks/tasks-screen.tsx';

/** /tarefas */
export function Component() {
  return <TasksScreen />;
}
