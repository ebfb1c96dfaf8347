import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const tool = (root, command) => {
  const [program, ...args] = command.split(' ');
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, PATH: path },
  });
  return { passed: status === 0, output: error ? error.message : `${stdout}${stderr}` };
};

// An address in the lock file would tie every installation to the machine that wrote it.
const lockFileNamesNoHost = (root) => {
  const named = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
    .split('\n')
    .filter((line) => /https?:\/\/|tarball:/.test(line) && !/^\s+deprecated:/.test(line));
  return { passed: named.length === 0, output: named.join('\n') };
};

// Paired with a compiler it cannot use, dependency-cruiser reads nothing and finds nothing wrong.
const FEWEST_MODULES = 100;

const architecture = (root) => {
  const result = tool(root, 'depcruise --config .dependency-cruiser.mjs packages apps tests');
  const modules = Number(/(\d+) modules/.exec(result.output)?.[1] ?? 0);
  if (!result.passed || modules >= FEWEST_MODULES) return result;
  return { passed: false, output: `only ${modules} modules were read; at least ${FEWEST_MODULES} are there` };
};

const steps = [
  ['format and lint (biome)', (root) => tool(root, 'biome ci --error-on-warnings --colors=off')],
  ['types (tsc)', (root) => tool(root, 'tsc -b')],
  ['architecture (dependency-cruiser)', architecture],
  ['dead code (knip)', (root) => tool(root, 'knip')],
  ['lock file names no host', lockFileNamesNoHost],
];

// Every step runs even after one has failed, so that one round shows everything there is to mend.
export const check = async ({ root }) => {
  const failed = [];
  for (const [name, step] of steps) {
    const started = Date.now();
    const { passed, output } = step(root);
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (passed) continue;
    console.log(output.trimEnd());
    failed.push(name);
  }
  console.log(
    failed.length === 0 ? 'check: everything passed' : `check: ${failed.length} failed: ${failed.join('; ')}`,
  );
  return failed.length === 0 ? 0 : 1;
};
