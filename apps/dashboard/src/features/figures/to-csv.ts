import type { DayFiguresItem } from '@post/api/contract';
import type { FiguresWords } from './texts/figures.pt.ts';

/** As spreadsheets in Brazil open it by a double click: semicolons, decimal commas, a mark that says UTF-8. */
export function toCsv(days: readonly DayFiguresItem[], columns: FiguresWords['columns']): string {
  const rows = days.map(({ day, bookings, ...rest }) => ({ day, ...bookings, ...rest }));
  const names = Object.keys(columns) as (keyof FiguresWords['columns'])[];
  const lines = rows.map((row) => names.map((name) => say(row[name])).join(';'));
  return `\uFEFF${[names.map((name) => columns[name]).join(';'), ...lines].join('\r\n')}\r\n`;
}

function say(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(Math.round(value * 10) / 10).replace('.', ',') : value;
}
