import type { DayPart, MemoryValue } from '../patients/memory.ts';
import type { FreeTime } from './free-time.ts';

/** What the wish itself said; a memory never overrules it. */
export interface SaidNow {
  readonly timeZone: string;
  readonly professional: boolean;
  readonly partOfDay: boolean;
  readonly day: boolean;
}

export interface PreferredTimes {
  readonly times: readonly FreeTime[];
  /** The memories that the times follow. */
  readonly honoured: readonly MemoryValue[];
}

/** Of the free times, those that the person likes, as far as there are any: a preference narrows, it never empties. */
export function preferTimes(
  times: readonly FreeTime[],
  remembered: readonly MemoryValue[],
  said: SaidNow,
): PreferredTimes {
  let left = times;
  const honoured: MemoryValue[] = [];
  for (const memory of remembered) {
    const suits = suiting(memory, said);
    const suited = suits ? left.filter(suits) : [];
    if (suited.length === 0) continue;
    left = suited;
    honoured.push(memory);
  }
  return { times: left, honoured };
}

function suiting(memory: MemoryValue, said: SaidNow): ((time: FreeTime) => boolean) | null {
  const local = (time: FreeTime) => time.startsAt.toZonedDateTimeISO(said.timeZone);
  switch (memory.key) {
    case 'part-of-day':
      return said.partOfDay ? null : (time) => partOf(local(time).hour) === memory.part;
    case 'not-weekdays':
      return said.day ? null : (time) => !memory.weekdays.some((weekday) => weekday === local(time).dayOfWeek);
    case 'professional':
      return said.professional ? null : (time) => time.professionalId === memory.professionalId;
    default:
      return null;
  }
}

function partOf(hour: number): DayPart {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
