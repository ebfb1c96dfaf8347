import { useQuery } from '@tanstack/react-query';
import { refusalOf } from '../../../lib/refusal-of.ts';
import { trpc } from '../../../lib/trpc.ts';

interface SlotQuestion {
  readonly serviceId: string;
  readonly professionalId: string;
  readonly startsAt: string | null;
}

const MOST_PER_DAY = 100;

/** Whether a time is free, why not, and every free start of its day. */
export function useSlots({ serviceId, professionalId, startsAt }: SlotQuestion) {
  const enabled = serviceId !== '' && professionalId !== '' && startsAt !== null;
  const wanted = { serviceId, professionalId, startsAt: startsAt ?? '' };
  const verdict = useQuery({
    queryKey: ['availability', 'check', wanted],
    queryFn: () => trpc.availability.check.query(wanted),
    enabled,
  });
  const day = wanted.startsAt.slice(0, 10);
  const ofDay = { serviceId, professionalId, from: day, to: day, limit: MOST_PER_DAY };
  const free = useQuery({
    queryKey: ['availability', 'list', ofDay],
    queryFn: () => trpc.availability.list.query(ofDay).then(({ items }) => items),
    enabled,
  });
  const refusal = verdict.error && refusalOf(verdict.error);
  return {
    refused: refusal?.message ?? null,
    verdict: enabled ? verdict.data : undefined,
    free: enabled ? free.data : undefined,
  };
}
