import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The embedded database itself lets two processes open one directory, and loses what one of them wrote. */
export class DirectoryInUseError extends Error {
  constructor(directory: string, pid: number) {
    super(`the data directory ${directory} is in use by process ${pid}; stop it, or use another DATA_DIR`);
    this.name = 'DirectoryInUseError';
  }
}

export interface DirectoryLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** Tells a living holder from another process that got its number later. */
  readonly startedAt: string | null;
}

/** Takes the directory for this process until released; the lock of a process that is gone is taken over. */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const path = join(directory, 'postgres.lock');
  await take(path, directory, JSON.stringify({ pid: process.pid, startedAt: await startOf(process.pid) }));
  return { release: () => rm(path, { force: true }) };
}

/**
 * A dead holder's lock is only removed by whoever holds the lock to do so, which is taken in the same way: of several that
 * find it, none removes what another has taken meanwhile.
 */
async function take(path: string, directory: string, mine: string): Promise<void> {
  while (!(await createOnce(path, mine))) {
    await refuseIfHeld(path, directory);
    const permission = `${path}.takeover`;
    await take(permission, directory, mine);
    try {
      await refuseIfHeld(path, directory);
      await rm(path, { force: true });
    } finally {
      await rm(permission, { force: true });
    }
  }
}

async function refuseIfHeld(path: string, directory: string): Promise<void> {
  const holder = await readHolder(path);
  if (holder !== null && (await isAlive(holder))) throw new DirectoryInUseError(directory, holder.pid);
}

/** Complete from the moment it is seen: written elsewhere first, then linked, which fails when the lock exists. */
async function createOnce(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, content);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof read !== 'object' || read === null || !('pid' in read) || typeof read.pid !== 'number') return null;
    return { pid: read.pid, startedAt: 'startedAt' in read ? String(read.startedAt) : null };
  } catch {
    return null;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.pid === process.pid) return holder.startedAt === String(await startOf(process.pid));
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (!isCode(error, 'EPERM')) return false;
  }
  return holder.startedAt === String(await startOf(holder.pid));
}

/** Boot and start tick of a process; null where the system has no /proc, where only its number counts. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may itself hold spaces; the start is the 20th field after it.
    return `${boot.trim()}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
