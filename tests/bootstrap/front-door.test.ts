import { expect, test } from 'vitest';
import { makeFreshClone } from './fresh-clone.ts';

test('the first start installs, the second does not, a new lock file does again', async () => {
  using clone = makeFreshClone({ npx: 'true', server: "console.log('serving');" });
  const first = await clone.run('start');
  expect(first).toMatchObject({ code: 0, output: expect.stringContaining('serving') });
  const second = await clone.run('start');
  expect(second.output).toBe('serving\n');
  expect(clone.installations()).toBe(1);
  clone.changeLockFile();
  await clone.run('start');
  expect(clone.installations()).toBe(2);
});

test('the dashboard is built for the first start, and again only after a change to it', async () => {
  using clone = makeFreshClone({ npx: 'true' });
  expect((await clone.run('start')).output).toContain('Dashboard built');
  expect((await clone.run('start')).output).toBe('');
  clone.changeDashboard();
  expect((await clone.run('start')).output).toContain('Dashboard built');
});

test('a dashboard that cannot be built stops the start and shows why', async () => {
  using clone = makeFreshClone({
    npx: 'true',
    vite: "throw new Error('unexpected token');",
    server: "console.log('on')",
  });
  const { code, output } = await clone.run('start');
  expect(code).toBe(1);
  expect(output).toContain('unexpected token');
  expect(output).not.toContain('on\n');
});

test('without a network it says so in words, and tries again the next time', async () => {
  using clone = makeFreshClone({ npx: 'echo "npm error code ENOTFOUND" >&2; exit 1' });
  const { code, output } = await clone.run('start');
  expect(code).toBe(1);
  expect(output).toContain('npm cannot reach its registry (ENOTFOUND)');
  expect(output).not.toContain('    at ');
  await clone.run('start');
  expect(clone.installations()).toBe(2);
});

test('any other failed installation shows what npm said', async () => {
  using clone = makeFreshClone({ npx: 'echo "no space left on device" >&2; exit 28' });
  const { code, output } = await clone.run('start');
  expect(code).toBe(1);
  expect(output).toContain('no space left on device');
});

test("the server's exit code is the command's exit code", async () => {
  using clone = makeFreshClone({ npx: 'true', server: 'process.exitCode = 7;' });
  expect((await clone.run('start')).code).toBe(7);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s reaches the server, which ends in its own way', async (signal) => {
  const server = `
    const open = setInterval(() => {}, 1000);
    process.once('${signal}', () => { console.log('closing'); clearInterval(open); });
    console.log('listening');`;
  using clone = makeFreshClone({ npx: 'true', server });
  const { code, output } = await clone.run('start', { words: 'listening', signal });
  expect({ code, closed: output.includes('closing') }).toEqual({ code: 0, closed: true });
});

test('an unknown command is answered with the known ones', async () => {
  using clone = makeFreshClone({ npx: 'true' });
  const { code, output } = await clone.run('strat');
  expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(/^usage: .*start\|dev\|chat\|test/) });
  expect(clone.installations()).toBe(0);
});
