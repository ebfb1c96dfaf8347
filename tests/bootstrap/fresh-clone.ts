import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const projectRoot = resolve(import.meta.dirname, '../..');

export type Run = { readonly code: number | null; readonly output: string };

export type FreshClone = Disposable & {
  /** How often something was installed. */
  readonly installations: () => number;
  readonly run: (
    command: string,
    whenItSays?: { readonly words: string; readonly signal: NodeJS.Signals },
  ) => Promise<Run>;
  readonly changeLockFile: () => void;
  readonly changeDashboard: () => void;
};

type Stage = {
  /** What npx does instead of installing, in shell. */
  readonly npx: string;
  /** What stands where the server stands. */
  readonly server?: string;
  /** What stands where Vite stands, run in the dashboard's folder. */
  readonly vite?: string;
};

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const VITE = "require('node:fs').mkdirSync('dist', { recursive: true });";

/** As much of the dashboard as its building looks at. */
const DASHBOARD = {
  'apps/dashboard/index.html': '',
  'apps/dashboard/package.json': '{}',
  'apps/dashboard/vite.config.ts': '',
  'apps/dashboard/public/icon.svg': '',
  'apps/dashboard/src/main.tsx': '',
  'packages/api/src/contract/index.ts': '',
  'packages/domain/src/index.ts': '',
};

/** The project's front door alone in an empty folder, with an npx that only pretends, so that it can be watched. */
export const makeFreshClone = ({ npx, server = '', vite = VITE }: Stage): FreshClone => {
  const folder = mkdtempSync(join(tmpdir(), 'post-clinics-clone-'));
  const journal = join(folder, 'installations');
  cpSync(join(projectRoot, 'scripts'), join(folder, 'scripts'), { recursive: true });
  write(join(folder, 'pnpm-lock.yaml'), "lockfileVersion: '9.0'\n");
  write(join(folder, 'apps/server/src/main.ts'), server);
  for (const [path, text] of Object.entries(DASHBOARD)) write(join(folder, path), text);
  write(join(folder, 'apps/dashboard/node_modules/vite/bin/vite.js'), vite);
  write(join(folder, 'bin/npx'), `#!/bin/sh\necho "$@" >>${journal}\nmkdir -p ${folder}/node_modules\n${npx}\n`);
  chmodSync(join(folder, 'bin/npx'), 0o755);
  symlinkSync(process.execPath, join(folder, 'bin/node'));
  const run: FreshClone['run'] = (command, whenItSays) =>
    new Promise((done, reject) => {
      const env = { PATH: `${folder}/bin:/usr/bin:/bin`, HOME: folder };
      const child = spawn(process.execPath, [join(folder, 'scripts/run.mjs'), command], { cwd: '/', env });
      let output = '';
      let pending = whenItSays;
      const hear = (chunk: Buffer): void => {
        output += chunk;
        if (pending === undefined || !output.includes(pending.words)) return;
        child.kill(pending.signal);
        pending = undefined;
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('error', reject);
      child.on('close', (code) => done({ code, output }));
    });
  return {
    run,
    installations: () => (existsSync(journal) ? readFileSync(journal, 'utf8').trim().split('\n').length : 0),
    changeLockFile: () => writeFileSync(join(folder, 'pnpm-lock.yaml'), "lockfileVersion: '9.1'\n"),
    changeDashboard: () => writeFileSync(join(folder, 'apps/dashboard/src/main.tsx'), 'changed();'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
};
