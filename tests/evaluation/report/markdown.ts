export const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

export const share = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3));

/** A table under headings that are parted by bars. */
export function table(headings: string, rows: readonly string[]): string {
  const names = headings.split('|');
  return [row(names), row(names.map(() => '---')), ...rows].join('\n');
}

/** Paragraphs apart by one empty line; empty ones are left out. */
export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
