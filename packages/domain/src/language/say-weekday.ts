import type { Weekday } from '../clinic/clinic.ts';

const NAMES: Readonly<Record<Weekday, string>> = {
  1: 'segunda-feira',
  2: 'terça-feira',
  3: 'quarta-feira',
  4: 'quinta-feira',
  5: 'sexta-feira',
  6: 'sábado',
  7: 'domingo',
};

/** "terça-feira" */
export function sayWeekday(weekday: Weekday): string {
  return NAMES[weekday];
}
