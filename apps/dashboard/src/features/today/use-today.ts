import type { TodayItem } from '@post/api/contract';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../lib/trpc.ts';

const DAY_MS = 86_400_000;

function todayKey(day: string | null) {
  return ['today', 'get', day === null ? {} : { day }] as const;
}

function useDay(day: string | null, enabled = true) {
  return useQuery({
    queryKey: todayKey(day),
    queryFn: (): Promise<TodayItem> => trpc.today.get.query(day === null ? {} : { day }),
    enabled,
  });
}

/** The clinic's today, and the day whose appointments are shown: the same one, or the next. */
export function useToday(showing: 'today' | 'tomorrow') {
  const today = useDay(null);
  const next = today.data ? dayAfter(today.data.day) : null;
  const tomorrow = useDay(next, showing === 'tomorrow' && next !== null);
  return {
    today,
    shown: showing === 'today' ? today : tomorrow,
    shownKey: todayKey(showing === 'today' ? null : next),
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
