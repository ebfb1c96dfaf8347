import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainProblem } from './plain-problem.mjs';
import { withWritableHome } from './writable-home.mjs';

// pnpm comes through npx: it needs no corepack and no global installation.
const PNPM = 'pnpm@12.21.0';
const NETWORK_TROUBLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|META_FETCH_FAIL/;

const lockDigest = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');

const runQuietly = (command, args, env) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });

const explain = ({ code, output }) => {
  const trouble = NETWORK_TROUBLE.exec(output);
  if (trouble === null) {
    const end = output.trimEnd().split('\n').slice(-20).join('\n');
    return `${end}\nInstalling the dependencies failed (exit code ${code}); the lines above say why.`;
  }
  return (
    `The dependencies are not installed yet, and npm cannot reach its registry (${trouble[0]}).\n` +
    'Connect this machine to the network (behind a proxy or a mirror: npm config set proxy …, npm config set registry …) ' +
    'and run the same command again.'
  );
};

// Installs what the lock file says, once per lock file. The stamp is written last, so an interrupted run starts over.
export const ensureInstalled = async (root) => {
  const stamp = join(root, 'node_modules', '.install-stamp');
  const digest = lockDigest(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  const started = Date.now();
  console.log('Installing dependencies (a minute at most on the first run, seconds later)…');
  const result = await runQuietly(
    'npx',
    ['--yes', PNPM, 'install', '--frozen-lockfile'],
    withWritableHome(process.env),
  ).catch((error) => {
    throw new PlainProblem(`npx could not be started (${error.message}): npm must be installed beside Node.`);
  });
  if (result.code !== 0) throw new PlainProblem(explain(result));
  writeFileSync(stamp, digest);
  console.log(`Dependencies installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
};
