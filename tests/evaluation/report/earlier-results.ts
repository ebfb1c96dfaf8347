import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parties } from '../parties.ts';
import type { Result } from './result.ts';

/** Every dialogue word by word: too much to keep with the project, enough to write the page again. */
const FOLDER = fileURLToPath(new URL('../../../evals/dialogues', import.meta.url));

interface Kept {
  readonly commit: string;
  readonly result: Result;
}

/** Keeps the fresh results and adds those of earlier runs in the same state, in the order of the parties. */
export async function withEarlier(fresh: readonly Result[], commit: string): Promise<readonly Result[]> {
  await mkdir(FOLDER, { recursive: true });
  for (const result of fresh) {
    const kept: Kept = { commit, result };
    await writeFile(`${FOLDER}/${result.name}.json`, JSON.stringify(kept));
  }
  const files = await readdir(FOLDER);
  const all = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(`${FOLDER}/${file}`, 'utf8')) as Kept),
  );
  const ofThisState = new Map(all.filter((one) => one.commit === commit).map(({ result }) => [result.name, result]));
  return parties().flatMap(({ name }) => ofThisState.get(name) ?? []);
}
