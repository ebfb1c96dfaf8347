import type { EmbeddingBatch, EmbeddingQueue } from '@post/application';
import type { Database } from '../database/database.ts';
import { claimPassages } from './claim-passages.ts';
import { storeVectors } from './store-vectors.ts';

export function createEmbeddingQueue(database: Database): EmbeddingQueue {
  return {
    async claimNext(method) {
      const passages = await database.read('claiming passages to embed', (session) => claimPassages(session, method));
      return passages.length === 0 ? null : { method, passages };
    },
    async store(batch: EmbeddingBatch, vectors) {
      if (vectors.length !== batch.passages.length)
        throw new Error(`${batch.method} gave ${vectors.length} vectors for ${batch.passages.length} passages`);
      await database.transaction('storing vectors', (session) => storeVectors(session, batch, vectors));
    },
  };
}
