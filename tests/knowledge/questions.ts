import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Question {
  readonly text: string;
  /** Words of the passages that answer it; one of them is enough. None: nothing answers it. */
  readonly answers: readonly string[];
}

/** Reads one of the lists of questions beside this file. */
export async function readQuestions(name: string): Promise<readonly Question[]> {
  const lines = (await readFile(join(import.meta.dirname, name), 'utf8')).split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', answers] = line.split(' => ');
      return { text: text.trim(), answers: answers === undefined ? [] : answers.split('||').map((one) => one.trim()) };
    });
}
