import type { Temporal } from '@post/domain';

/** ISO 8601 with the offset that the clinic's clock had or will have at that instant. */
export function localTime(instant: Temporal.Instant, timeZone: string): string {
  return instant.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never' });
}
