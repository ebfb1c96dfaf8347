import { readFileSync } from 'node:fs';

/** Freezes a server and kills what it has forked: workers outlive a killed parent for a while, or for good. */
export const killChildren = (pid: number): void => {
  if (process.platform !== 'linux') return;
  process.kill(pid, 'SIGSTOP');
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean);
  for (const child of children) process.kill(Number(child), 'SIGKILL');
};
