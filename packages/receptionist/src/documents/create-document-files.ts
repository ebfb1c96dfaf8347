import { Worker } from 'node:worker_threads';
import type { DocumentFiles, FileRead } from '@post/application';

const THREAD = new URL('./read-file.thread.ts', import.meta.url);
const LONGEST_MS = 20_000;
const MOST_MEMORY_MB = 256;

/** Reads each file in a thread of its own that ends with it, or is ended when it takes too long or too much. */
export function createDocumentFiles({ longestMs = LONGEST_MS } = {}): DocumentFiles {
  return {
    read: (bytes) =>
      new Promise((resolve) => {
        const thread = new Worker(THREAD, {
          workerData: bytes,
          resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
        });
        const end = (read: FileRead): void => {
          clearTimeout(limit);
          resolve(read);
          void thread.terminate();
        };
        const limit = setTimeout(() => end({ kind: 'unreadable' }), longestMs);
        thread.once('message', end);
        // A file that breaks its thread is a file that can't be read.
        thread.once('error', () => end({ kind: 'unreadable' }));
        thread.once('exit', () => end({ kind: 'unreadable' }));
      }),
  };
}
