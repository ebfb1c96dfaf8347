import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';

// At a terminal Ctrl-C reaches the whole group by itself; forwarding it as well would make it count twice.
const forward = (child, signal) => {
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  child.kill(signal);
};

// Runs one program in front, hands signals on and resolves to its exit code (128 + n when signal n ended it).
export const runChild = ({ root, program, args, env = {} }) =>
  new Promise((resolve, reject) => {
    const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
    // Kept between starts, compiled code makes the second one about a quarter faster.
    const cache = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled') };
    const surroundings = { ...cache, ...process.env, ...env, PATH: path };
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: surroundings });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const handlers = signals.map((signal) => [signal, () => forward(child, signal)]);
    for (const [signal, handler] of handlers) process.on(signal, handler);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const [name, handler] of handlers) process.off(name, handler);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
