import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ClinicFileError } from './parse-clinic-file.ts';

export interface ClinicMaterial {
  /** The parsed JSON, not yet checked. */
  readonly clinicJson: unknown;
  readonly knowledge: readonly { readonly title: string; readonly markdown: string }[];
}

/** Reads a clinic file and the Markdown of the `knowledge` folder beside it, if there is one. */
export async function readClinicFile(path: string): Promise<ClinicMaterial> {
  return { clinicJson: await readJson(path), knowledge: await readKnowledge(join(dirname(path), 'knowledge')) };
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ClinicFileError('', `cannot read ${path}`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new ClinicFileError('', `${path} is not JSON`);
  }
}

async function readKnowledge(folder: string): Promise<ClinicMaterial['knowledge']> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    files.map(async (name) => {
      const markdown = await readFile(join(folder, name), 'utf8');
      return { title: /^#\s+(.+)$/m.exec(markdown)?.[1]?.trim() ?? name.slice(0, -3), markdown };
    }),
  );
}
