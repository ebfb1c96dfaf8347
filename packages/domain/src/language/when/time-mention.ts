import { Temporal } from 'temporal-polyfill';

export type DayPart = 'manha' | 'tarde' | 'noite' | 'madrugada';

export type TimeMention =
  /** Hours as said; `part` null when neither "da tarde" nor a 24-hour spelling fixes the half of the day. */
  | { readonly kind: 'exact'; readonly hour: number; readonly minute: number; readonly part: DayPart | 'fixed' | null }
  | { readonly kind: 'window'; readonly from: Temporal.PlainTime | null; readonly to: Temporal.PlainTime | null }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'no-such-time'; readonly said: string };

export interface ClockWords {
  readonly said: string;
  readonly hour: string;
  readonly minute: string;
  readonly part?: string;
}

/** "3" with "e meia" and "da tarde"; hours above 24 and minutes above 59 do not exist. */
export function clockTime({ said, hour, minute, part }: ClockWords): TimeMention {
  const [h, m] = [Number(hour), minutesOf(minute)];
  if (h > 23 || m > 59) return { kind: 'no-such-time', said };
  const literal = h > 12 || h === 0 || /^0\d/.test(hour);
  return { kind: 'exact', hour: h, minute: m, part: literal ? 'fixed' : dayPart(part ?? '') };
}

function minutesOf(words: string): number {
  if (words === '') return 0;
  return words === 'meia' ? 30 : Number(words);
}

function dayPart(word: string): DayPart | null {
  return word === 'manha' || word === 'tarde' || word === 'noite' || word === 'madrugada' ? word : null;
}

/** The times a said hour can mean, the likeliest first: a clinic's "3" is in the afternoon, its "9" in the morning. */
export function candidatesOf(
  hour: number,
  minute: number,
  part: DayPart | 'fixed' | null,
): readonly Temporal.PlainTime[] {
  const at = (h: number) => new Temporal.PlainTime(h % 24, minute);
  if (part === 'fixed') return [at(hour)];
  if (part === 'tarde' || part === 'noite') return [at(hour === 12 ? (part === 'noite' ? 24 : 12) : hour + 12)];
  if (part === 'manha' || part === 'madrugada') return [at(hour === 12 ? (part === 'manha' ? 12 : 0) : hour)];
  if (hour <= 6) return [at(hour + 12), at(hour)];
  return hour <= 8 ? [at(hour), at(hour + 12)] : [at(hour)];
}

/** One end of a window: the likeliest meaning of the hour. */
export function boundOf(mention: TimeMention, notBefore?: Temporal.PlainTime | null): Temporal.PlainTime | null {
  if (mention.kind !== 'exact') return null;
  const candidates = candidatesOf(mention.hour, mention.minute, mention.part);
  const [first] = candidates;
  if (!first) return null;
  const behind = notBefore && Temporal.PlainTime.compare(first, notBefore) <= 0;
  return behind && mention.part === null && first.hour < 12 ? first.add({ hours: 12 }) : first;
}
