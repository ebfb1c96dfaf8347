import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Segmented } from '../../components/ui/segmented.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { useFormat } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/texts.ts';
import { DayList } from './day-list.tsx';
import { Overnight } from './overnight.tsx';
import type { DayFilter } from './standing.ts';
import { todayTexts } from './texts/today.ts';
import { UrgentTasks } from './urgent-tasks.tsx';
import { useMark } from './use-mark.ts';
import { useShownDay } from './use-shown-day.ts';
import { useToday } from './use-today.ts';
import { WaitingList } from './waiting-list.tsx';

const QUIET_LINK =
  'inline-flex h-10 items-center rounded-lg px-3 font-medium text-ink-soft hover:bg-hover hover:text-ink';

const DAYS = ['today', 'tomorrow'] as const;

/** What reception looks at in the morning: who comes, who waits, what is urgent, what Cora did; `lead` goes before. */
export function TodayScreen({ lead }: { readonly lead: ReactNode }) {
  const words = useTexts(todayTexts);
  const format = useFormat();
  const [showing, setShowing] = useShownDay();
  const [filter, setFilter] = useState<DayFilter>('all');
  const { today, shown, shownKey } = useToday(showing);
  const mark = useMark(shownKey);
  const failed = today.isError && !today.data ? today : shown;
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto flex max-w-7xl flex-col gap-5 p-4 pt-10 lg:p-8">
        <header className="flex flex-wrap items-end justify-between gap-3">
          <div>
            <h1 className="font-medium text-ink-soft">{words.dayNames[showing]}</h1>
            <p className="min-h-8 font-semibold text-xl tracking-tight lg:text-2xl">
              {shown.data && format.longDay(`${shown.data.day}T00:00:00`)}
            </p>
          </div>
          <nav aria-label={words.lists} className="ml-auto flex">
            <Link to={paths.waitingList} className={QUIET_LINK}>
              {words.waitingList}
            </Link>
            <Link
              to={shown.data ? `${paths.replanning}?de=${shown.data.day}` : paths.replanning}
              className={QUIET_LINK}
            >
              {words.away}
            </Link>
          </nav>
          <Segmented
            label={words.days}
            value={showing}
            choices={DAYS.map((value) => ({ value, label: words.dayNames[value] }))}
            onChange={setShowing}
          />
        </header>
        {lead}
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
          {shown.data && today.data && (
            <DayList day={shown.data} today={today.data.day} filter={filter} onFilter={setFilter} onMark={mark} />
          )}
          {!shown.data && !failed.isError && <Skeleton className="h-96 w-full rounded-2xl" />}
          {!shown.data && failed.isError && (
            <ErrorState title={words.failed} retryLabel={words.retry} onRetry={() => void failed.refetch()} />
          )}
          {today.data && (
            <div className="grid gap-5 md:grid-cols-2 xl:grid-cols-1">
              <WaitingList conversations={today.data.waiting} tasks={today.data.tasks} />
              <UrgentTasks tasks={today.data.tasks} />
              <Overnight overnight={today.data.overnight} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
