import { useSearchParams } from 'react-router';

export const VIEWS = ['board', 'list'] as const;
export const OWNERS = ['all', 'mine', 'nobody'] as const;

export interface TasksView {
  readonly view: (typeof VIEWS)[number];
  readonly owner: (typeof OWNERS)[number];
}

/** How tasks are shown, and whose; kept in the address. */
export function useTasksView() {
  const [params, setParams] = useSearchParams();
  const now: TasksView = {
    view: params.get('ver') === 'lista' ? 'list' : 'board',
    owner: params.get('de') === 'mim' ? 'mine' : params.get('de') === 'ninguem' ? 'nobody' : 'all',
  };
  const set = (change: Partial<TasksView>) => {
    const { view, owner } = { ...now, ...change };
    const of = { all: null, mine: 'mim', nobody: 'ninguem' }[owner];
    setParams({ ...(view === 'list' && { ver: 'lista' }), ...(of !== null && { de: of }) }, { replace: true });
  };
  return { ...now, set };
}
