import { type EmbeddingBatch, embedPassages, type Ports } from '@post/application';
import type { Logger } from 'pino';
import { WorkLoop } from './work-loop.ts';

/** Knowledge rarely changes, and whoever changes it nudges. What a dead or refused process left is found this often. */
const POLL_MS = 30_000;

/** Gets vectors for passages that have none of the method in use. */
export function createKnowledgeWorker(ports: Ports, log: Logger): WorkLoop<EmbeddingBatch> {
  return new WorkLoop({
    name: 'knowledge',
    concurrency: 1,
    claim: () => ports.embeddingQueue.claimNext(ports.embeddings.method),
    msUntilNext: async () => null,
    pollMs: POLL_MS,
    run: (batch, signal) => embedPassages(ports, batch, signal),
    log,
  });
}
