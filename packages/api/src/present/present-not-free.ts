import type { NotFreeReason } from '@post/domain';
import type { NotFreeItem } from '../contract/catalogue.ts';

/** A reason with what its words need. */
export function presentNotFree(reason: NotFreeReason): NotFreeItem {
  return { kind: reason.kind, detail: detailOf(reason) };
}

function detailOf(reason: NotFreeReason): string | null {
  if (reason.kind === 'closure') return reason.reason;
  if (reason.kind === 'holiday') return reason.name;
  if (reason.kind === 'lunch') return stretch(reason);
  if (reason.kind === 'outside-hours') return reason.hours.map(stretch).join(', ');
  return reason.kind === 'ends-after-closing' ? minute(reason.closesAt) : null;
}

type Hours = Extract<NotFreeReason, { kind: 'outside-hours' }>['hours'][number];

function stretch({ from, to }: Hours): string {
  return `${minute(from)}–${minute(to)}`;
}

function minute(time: Hours['from']): string {
  return time.toString({ smallestUnit: 'minute' });
}
