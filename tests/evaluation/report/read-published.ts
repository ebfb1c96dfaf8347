import { readFile } from 'node:fs/promises';
import type { Summary } from '../measures/summarise.ts';

/** What a test reads of a result file. */
export interface Published {
  readonly summary: Summary;
  readonly scenarios: readonly { readonly scenario: string }[];
  readonly failures: readonly { readonly scenario: string; readonly seed: number }[];
}

/** The last results that were published of one receptionist. */
export async function readPublished(brain: string): Promise<Published> {
  const file = new URL(`../../../evals/results/${brain}.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as Published;
}
