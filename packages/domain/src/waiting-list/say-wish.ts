import type { Temporal } from 'temporal-polyfill';
import { sayDate } from '../language/say-date.ts';
import { sayList } from '../language/say-list.ts';
import { sayTime } from '../language/say-time.ts';
import { sayWeekday } from '../language/say-weekday.ts';
import type { WishedTimes } from './waiting-wish.ts';

/** "amanhã, terça-feira, 24/11, de manhã"; "de terça-feira, 24/11, a sexta-feira, 27/11, a partir das 14:00" */
export function sayWishedTimes(
  { from, to, weekdays, timeFrom, timeTo }: Omit<WishedTimes, 'serviceId' | 'professionalId'>,
  now: Temporal.ZonedDateTime,
): string {
  const days = from.equals(to) ? sayDate(from, now) : `de ${sayDate(from, now)}, a ${sayDate(to, now)}`;
  const only = weekdays === null ? null : `só ${sayList(weekdays.map((weekday) => sayWeekday(weekday)))}`;
  return [days, only, sayPart(timeFrom, timeTo)].filter((part) => part !== null).join(', ');
}

const DAYBREAK = 6;
const NOON = 12;
const EVENING = 18;

function sayPart(from: Temporal.PlainTime | null, to: Temporal.PlainTime | null): string | null {
  if (isAt(to, NOON) && (from === null || isAt(from, DAYBREAK))) return 'de manhã';
  if (isAt(from, NOON) && (to === null || isAt(to, EVENING))) return 'à tarde';
  if (from && to && from.until(to).total('minutes') === 1) return `às ${sayTime(from)}`;
  if (from && to) return `entre ${sayTime(from)} e ${sayTime(to)}`;
  if (from) return `a partir das ${sayTime(from)}`;
  return to ? `antes das ${sayTime(to)}` : null;
}

function isAt(time: Temporal.PlainTime | null, hour: number): boolean {
  return time !== null && time.hour === hour && time.minute === 0;
}
