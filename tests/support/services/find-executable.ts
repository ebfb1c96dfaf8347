import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Debian keeps PostgreSQL's servers by major version and off the PATH, and servers in sbin, where few look. */
const debianPostgresFolders = (): readonly string[] => {
  try {
    return readdirSync('/usr/lib/postgresql')
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join('/usr/lib/postgresql', version, 'bin'));
  } catch {
    return [];
  }
};

const folders = (): readonly string[] => [
  ...(process.env.PATH ?? '').split(delimiter),
  ...debianPostgresFolders(),
  '/usr/sbin',
  '/usr/local/sbin',
  '/opt/homebrew/bin',
];

export const findExecutable = (name: string): string | undefined =>
  folders()
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable);
