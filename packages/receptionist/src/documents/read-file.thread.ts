// The thread in which one file is read; see create-document-files.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from './read-file.ts';

parentPort?.postMessage(await readFile(workerData));
