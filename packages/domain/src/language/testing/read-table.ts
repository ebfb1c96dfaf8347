import { readFileSync } from 'node:fs';

export interface Row {
  readonly expected: string;
  readonly said: string;
}

/** Rows of "expected | what was said"; "#" starts a comment line, "\n" stands for a line break. */
export function readTable(file: URL): readonly Row[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines.filter((line) => line.includes('|') && !line.startsWith('#'));
  return rows.map((line) => {
    const at = line.indexOf('|');
    return {
      expected: line.slice(0, at).trim(),
      said: line
        .slice(at + 1)
        .trim()
        .replaceAll('\\n', '\n'),
    };
  });
}
