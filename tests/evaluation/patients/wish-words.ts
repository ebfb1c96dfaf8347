import type { Random } from '../../races/random.ts';
import type { Wish } from '../scenario.ts';

/** Whether a local start is one that the wish allows. */
export function fits(wish: Wish, start: string): boolean {
  const [day = '', time = ''] = start.split('T');
  return wish.days.includes(day) && time >= wish.from && time <= wish.to;
}

/** Day and time of day in pieces, as people write them: ["amanhã", "às 10h"]. */
export function wishWords(wish: Wish, random: Random): readonly string[] {
  const day = random.pick(wish.said);
  const time = timeWords(wish, random);
  return time === null ? [day] : [day, time];
}

function timeWords({ from, to }: Wish, random: Random): string | null {
  if (from === to) return random.pick(exact(from));
  if (from <= '09:00' && to >= '17:00') return null;
  if (to <= '12:30') return random.pick(['de manhã', 'pela manhã', 'na parte da manhã']);
  if (from >= '12:00') return random.pick(['à tarde', 'de tarde', 'na parte da tarde']);
  return `entre ${from} e ${to}`;
}

/** 14:30 → "às 14h30", "14:30", "às 14:30" */
export function exact(time: string): readonly string[] {
  const [hour = '', minute = ''] = time.split(':');
  const short = `${Number(hour)}h${minute === '00' ? '' : minute}`;
  return [`às ${short}`, `às ${time}`, short];
}
