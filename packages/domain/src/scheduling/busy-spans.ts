import type { ProfessionalId } from '../shared/ids.ts';
import type { BusyTime } from './free-time.ts';

/** Occupied time in epoch milliseconds, half-open. */
export interface BusySpan {
  readonly fromMs: number;
  toMs: number;
}

/** Each professional's occupied time, in order and without overlaps, so that one sweep can follow it. */
export function busySpans(busy: readonly BusyTime[]): ReadonlyMap<ProfessionalId, readonly BusySpan[]> {
  const spans = new Map<ProfessionalId, BusySpan[]>();
  for (const { professionalId, startsAt, endsAt } of busy) {
    const span = { fromMs: startsAt.epochMilliseconds, toMs: endsAt.epochMilliseconds };
    const own = spans.get(professionalId);
    if (own) own.push(span);
    else spans.set(professionalId, [span]);
  }
  for (const [professionalId, own] of spans) spans.set(professionalId, withoutOverlaps(own));
  return spans;
}

function withoutOverlaps(spans: BusySpan[]): BusySpan[] {
  const merged: BusySpan[] = [];
  for (const span of spans.sort((a, b) => a.fromMs - b.fromMs)) {
    const last = merged.at(-1);
    if (last && span.fromMs <= last.toMs) last.toMs = Math.max(last.toMs, span.toMs);
    else merged.push(span);
  }
  return merged;
}
