import type { Wish } from '../scenario.ts';

/** The Monday on which most scenarios play, and the days around it. */
export const NOW = '2026-03-09T10:00';
export const TUESDAY = '2026-03-10';
export const WEDNESDAY = '2026-03-11';
export const THURSDAY = '2026-03-12';
export const FRIDAY = '2026-03-13';
export const SATURDAY = '2026-03-14';

type Said = string | readonly string[];
const list = (said: Said): readonly string[] => (typeof said === 'string' ? [said] : said);

/** Exactly then. */
export const at = (day: string, time: string, said: Said): Wish => ({
  days: [day],
  said: list(said),
  from: time,
  to: time,
});

/** Any time of that day. */
export const on = (day: string, said: Said): Wish => ({ days: [day], said: list(said), from: '00:00', to: '23:59' });

export const morning = (day: string, said: Said): Wish => ({
  days: [day],
  said: list(said),
  from: '08:00',
  to: '11:59',
});

export const afternoon = (day: string, said: Said): Wish => ({
  days: [day],
  said: list(said),
  from: '12:00',
  to: '19:59',
});
