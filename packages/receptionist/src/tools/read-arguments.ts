import { Temporal } from '@post/domain';

/** A date a brain wrote, or null when there is no such date. */
export function readDate(text: string | null): Temporal.PlainDate | null {
  return attempt(() => Temporal.PlainDate.from(text ?? '', { overflow: 'reject' }));
}

/** "9:30" and "09:30" alike; null when it is no time of day. */
export function readTime(text: string | null): Temporal.PlainTime | null {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text?.trim() ?? '') ?? [];
  if (hour === undefined || minute === undefined) return null;
  return attempt(() => Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) }, { overflow: 'reject' }));
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
