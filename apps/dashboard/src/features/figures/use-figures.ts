import type { DayFiguresItem } from '@post/api/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { clinicToday } from '../../lib/clinic-today.ts';
import { trpc } from '../../lib/trpc.ts';
import { useMe } from '../../lib/use-me.ts';

export interface Figures {
  readonly now: readonly DayFiguresItem[];
  /** As many days, right before. */
  readonly before: readonly DayFiguresItem[];
}

/** The last days of the clinic in numbers, today included, and as many before them. */
export function useFigures(length: number) {
  const { data: me } = useMe();
  const today = me && clinicToday(me.clinic.timeZone);
  const from = today?.subtract({ days: 2 * length - 1 }).toString() ?? '';
  const to = today?.toString() ?? '';
  return useQuery({
    queryKey: ['figures', 'days', { from, to }],
    queryFn: async (): Promise<Figures> => {
      const days = await trpc.figures.days.query({ from, to });
      return { before: days.slice(0, length), now: days.slice(length) };
    },
    enabled: to !== '',
    placeholderData: keepPreviousData,
  });
}
