// A server still listening or a child process still running when a test file ends is a leak: it fails that file.
import { afterAll } from 'vitest';
import { until } from './until.ts';

const leaks = (): readonly string[] =>
  process.getActiveResourcesInfo().filter((kind) => kind === 'TCPServerWrap' || kind === 'ProcessWrap');

const before = leaks().length;

afterAll(async () => {
  await until(async () => leaks().length <= before, {
    what: `left open at the end: ${leaks().join(', ')}`,
    withinMs: 2000,
  });
});
