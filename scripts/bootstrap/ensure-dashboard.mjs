import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PlainProblem } from './plain-problem.mjs';

// All that the built dashboard is made of: files, and folders with everything in them.
const SOURCES = [
  'pnpm-lock.yaml',
  'apps/dashboard/index.html',
  'apps/dashboard/package.json',
  'apps/dashboard/vite.config.ts',
  'apps/dashboard/public',
  'apps/dashboard/src',
  'packages/api/src/contract',
  'packages/domain/src',
];

const filesIn = (path) =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesIn(join(path, name))) : [path];

const sourceDigest = (root) => {
  const digest = createHash('sha256');
  for (const file of SOURCES.flatMap((path) => filesIn(join(root, path))).sort())
    digest.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return digest.digest('hex');
};

// Builds the dashboard when its sources changed. The stamp is written last, so an interrupted build starts over.
export const ensureDashboard = ({ root, node }) => {
  const home = join(root, 'apps', 'dashboard');
  const stamp = join(home, 'dist', '.stamp');
  const digest = sourceDigest(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  const started = Date.now();
  console.log('Building the dashboard (some seconds, and only after a change)…');
  const vite = join(home, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status, stdout, stderr } = spawnSync(node, [vite, 'build'], { cwd: home, encoding: 'utf8' });
  if (status !== 0)
    throw new PlainProblem(`${stdout}${stderr}\nBuilding the dashboard failed; the lines above say why.`);
  writeFileSync(stamp, digest);
  console.log(`Dashboard built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
};
