import type { AppointmentItem, ClosedTimeItem } from '@post/api/contract';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../lib/trpc.ts';

/** What is on screen: days of the clinic, the last one excluded. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A clinic's busiest month; more would need a smaller period. */
const MOST = 500;

function agendaKey(period: Period) {
  return ['appointments', 'list', { ...period, limit: MOST }] as const;
}

/** The appointments of a period, cancelled ones too, and who works here. */
export function useAgenda(period: Period | null) {
  const agenda = useQuery({
    queryKey: agendaKey(period ?? { from: '', to: '' }),
    queryFn: (): Promise<readonly AppointmentItem[]> =>
      trpc.appointments.list.query({ ...period, limit: MOST }).then(({ items }) => items),
    enabled: period !== null,
    placeholderData: (before) => before,
  });
  const professionals = useQuery({
    queryKey: ['catalogue', 'professionals'],
    queryFn: () => trpc.catalogue.professionals.query({ limit: 100 }).then(({ items }) => items),
  });
  return { agenda, professionals: professionals.data ?? [] };
}

/** When a professional, or everybody, does not work in the period. */
export function useClosedTimes(period: Period | null, professionalId: string | null): readonly ClosedTimeItem[] {
  const { from, to } = period ?? { from: '', to: '' };
  const query = useQuery({
    queryKey: ['availability', 'closed', { from, to, professionalId }],
    queryFn: () => trpc.availability.closed.query({ from, to, professionalId }),
    enabled: period !== null,
    placeholderData: (before) => before,
  });
  return query.data ?? [];
}
