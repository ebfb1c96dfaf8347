import type { NotFreeReason } from '@post/domain';

const DAY_LONG: ReadonlySet<NotFreeReason['kind']> = new Set([
  'past',
  'beyond-horizon',
  'closure',
  'holiday',
  'day-off',
]);

/** Of the reasons why one hour is not free, those that any hour of its day would have. */
export function dayLong(reasons: readonly NotFreeReason[]): readonly NotFreeReason[] {
  return reasons.filter(({ kind }) => DAY_LONG.has(kind));
}
