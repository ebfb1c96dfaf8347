import type { AppointmentItem, TodayItem } from '@post/api/contract';
import { CalendarDays, UserRoundSearch } from 'lucide-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Segmented } from '../../components/ui/segmented.tsx';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/texts.ts';
import { useNow } from '../../lib/use-now.ts';
import { DayRow } from './day-row.tsx';
import { actsOf, type DayFilter, isAmong, lateness, type Status } from './standing.ts';
import { todayTexts } from './texts/today.ts';
import { useRowKeys } from './use-row-keys.ts';

const FILTERS = ['all', 'unconfirmed', 'late', 'arrived', 'missed'] as const;

export interface DayListProps {
  readonly day: TodayItem;
  /** The clinic's own date. */
  readonly today: string;
  readonly filter: DayFilter;
  readonly onFilter: (filter: DayFilter) => void;
  readonly onMark: (mark: { readonly appointment: AppointmentItem; readonly status: Status }) => void;
}

/** Everyone who is expected on a day, in the order of their times. */
export function DayList({ day, today, filter, onFilter, onMark }: DayListProps) {
  const words = useTexts(todayTexts);
  const now = useNow();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const expected = day.appointments.filter(({ status }) => status !== 'cancelled');
  const listed = expected.filter((appointment) => isAmong(filter, appointment, now));
  return (
    <section aria-label={words.appointments} className="rounded-2xl border border-line bg-surface">
      <header className="flex flex-wrap items-center justify-between gap-2 border-line border-b px-4 py-3">
        <h2 className="font-semibold text-base">{words.summary(expected.length)}</h2>
        <Segmented
          label={words.filter}
          value={filter}
          choices={FILTERS.map((value) => ({
            value,
            label: words.filters[value],
            ...(value !== 'all' && { count: expected.filter((one) => isAmong(value, one, now)).length }),
          }))}
          onChange={onFilter}
        />
      </header>
      {listed.length === 0 && <NobodyComes filtered={expected.length > 0} />}
      <ul ref={list} className="divide-y divide-line">
        {listed.map((appointment) => (
          <DayRow
            key={appointment.id}
            appointment={appointment}
            late={lateness(appointment, now)}
            acts={actsOf(appointment, { now, day: today })}
            onAct={(status) => onMark({ appointment, status })}
          />
        ))}
      </ul>
    </section>
  );
}

function NobodyComes({ filtered }: { readonly filtered: boolean }) {
  const words = useTexts(todayTexts);
  if (filtered)
    return <EmptyState icon={UserRoundSearch} title={words.emptyFilterTitle} hint={words.emptyFilterHint} />;
  return (
    <EmptyState
      icon={CalendarDays}
      title={words.emptyTitle}
      hint={words.emptyHint}
      action={
        <Link to={paths.calendar} className="font-medium text-accent-text underline underline-offset-4">
          {words.openAgenda}
        </Link>
      }
    />
  );
}
