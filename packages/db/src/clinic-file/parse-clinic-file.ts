import { type ClinicFile, clinicFileSchema } from './clinic-file-schema.ts';

/** What is wrong with a clinic file, in one line that names the place. */
export class ClinicFileError extends Error {
  constructor(place: string, wrong: string) {
    super(`clinic file: ${place === '' ? '' : `${place}: `}${wrong}`);
    this.name = 'ClinicFileError';
  }
}

/** Reads the parsed JSON of a clinic file; throws ClinicFileError for the first thing that is wrong. */
export function parseClinicFile(json: unknown): ClinicFile {
  const read = clinicFileSchema.safeParse(json);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new ClinicFileError(placeOf(first?.path ?? []), first?.message ?? 'not a clinic file');
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, key) => {
    if (typeof key === 'number') return `${written}[${key}]`;
    return written === '' ? String(key) : `${written}.${String(key)}`;
  }, '');
}
