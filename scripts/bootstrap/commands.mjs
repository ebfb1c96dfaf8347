import { check } from './check.mjs';
import { ensureDashboard } from './ensure-dashboard.mjs';
import { runChild } from './run-child.mjs';

const runs =
  (...fixed) =>
  ({ root, node, args }) =>
    runChild({ root, program: node, args: [...fixed, ...args] });

const withDashboard = (command) => (surroundings) => {
  ensureDashboard(surroundings);
  return command(surroundings);
};

// The server starts over when its files change; the dashboard's page, at the address Vite prints, is mended in place.
const dev = async ({ root, node, args }) => {
  const server = runChild({ root, program: node, args: ['--watch', 'apps/server/src/main.ts', ...args] });
  const dashboard = runChild({
    root,
    program: node,
    args: ['apps/dashboard/node_modules/vite/bin/vite.js', 'apps/dashboard'],
  });
  return Math.max(...(await Promise.all([server, dashboard])));
};

export const commands = {
  start: withDashboard(runs('apps/server/src/main.ts')),
  dev,
  chat: runs('apps/server/src/chat/main.ts'),
  test: withDashboard(runs('tests/support/services/run-tests.ts')),
  bench: runs('tests/support/services/run-bench.ts'),
  eval: runs('tests/evaluation/main.ts'),
  replay: runs('apps/server/src/replay/main.ts'),
  check,
  format: ({ root, args }) => runChild({ root, program: 'biome', args: ['check', '--write', ...args] }),
};
