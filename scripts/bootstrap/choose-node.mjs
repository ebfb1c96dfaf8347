import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainProblem } from './plain-problem.mjs';

// The first version that runs TypeScript files as they are, without a flag.
const OLDEST_THAT_RUNS_TYPESCRIPT = [22, 18];

const runsTypeScript = (version) => {
  const [major, minor] = version.split('.').map(Number);
  const [oldMajor, oldMinor] = OLDEST_THAT_RUNS_TYPESCRIPT;
  return major > oldMajor || (major === oldMajor && minor >= oldMinor);
};

// The lock file brings a Node of its own where its maker publishes one for the platform; elsewhere this one must do.
export const chooseNode = (root) => {
  const own = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(own) && spawnSync(own, ['--version'], { stdio: 'ignore' }).status === 0) return own;
  if (runsTypeScript(process.versions.node)) return process.execPath;
  throw new PlainProblem(
    `This platform (${process.platform} ${process.arch}) gets no Node from the lock file, and the Node ` +
      `${process.versions.node} that is running is too old: install Node ${OLDEST_THAT_RUNS_TYPESCRIPT.join('.')} or newer.`,
  );
};
