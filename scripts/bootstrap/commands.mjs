import { check } from './check.mjs';
import { runChild } from './run-child.mjs';

const runs =
  (...fixed) =>
  ({ root, node, args }) =>
    runChild({ root, program: node, args: [...fixed, ...args] });

export const commands = {
  start: runs('apps/server/src/main.ts'),
  dev: runs('--watch', 'apps/server/src/main.ts'),
  chat: runs('apps/server/src/chat/main.ts'),
  test: runs('tests/support/services/run-tests.ts'),
  bench: runs('tests/support/services/run-bench.ts'),
  check,
  format: ({ root, args }) => runChild({ root, program: 'biome', args: ['check', '--write', ...args] }),
};
