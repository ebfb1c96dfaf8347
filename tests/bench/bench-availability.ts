import { type Catalogue, freeTimes, type ProfessionalId, type ServiceId, Temporal } from '@post/domain';
import type { Figure } from './figure.ts';
import { busyDays, largeClinic } from './large-clinic.ts';
import { quantile } from './statistics.ts';

const RUNS = 300;

/** One question over 30 days, 10 professionals and 2,000 appointments; the floor asks the same of empty agendas. */
export function benchAvailability(): readonly Figure[] {
  const catalogue = largeClinic();
  const now = Temporal.Instant.from('2026-03-02T11:00:00Z');
  const busy = busyDays(catalogue, now);
  const full: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    full.push(ask(catalogue, now, busy));
    empty.push(ask(catalogue, now, []));
  }
  const [p50, p99, floor] = [
    quantile(full.slice(50), 0.5),
    quantile(full.slice(50), 0.99),
    quantile(empty.slice(50), 0.5),
  ];
  return [
    {
      name: 'Free times of 30 days, 10 professionals, 2,000 appointments',
      measured: `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
      floor: `p50 ${floor.toFixed(2)} ms: the same with nothing booked`,
      ratio: `p50 ${(p50 / floor).toFixed(2)} ×`,
      goal: 'p99 ≤ 30 ms',
      met: p99 <= 30,
    },
  ];
}

function ask(catalogue: Catalogue, now: Temporal.Instant, busy: ReturnType<typeof busyDays>): number {
  const from = now.toZonedDateTimeISO(catalogue.clinic.timeZone).toPlainDate();
  const serviceId = catalogue.services[0]?.id ?? ('' as ServiceId);
  const professionalId: ProfessionalId | null = null;
  const startedAt = performance.now();
  freeTimes({ catalogue, holidays: [], busy, now, serviceId, professionalId, from, to: from.add({ days: 29 }) });
  return performance.now() - startedAt;
}
