import type { EmbeddingBatch } from '../ports/embedding-queue.ts';
import type { Ports } from '../ports/index.ts';

/** Gets and stores the vectors of some passages. They are claimed again later when this fails. */
export async function embedPassages(
  { embeddings, embeddingQueue }: Pick<Ports, 'embeddings' | 'embeddingQueue'>,
  batch: EmbeddingBatch,
  signal: AbortSignal,
): Promise<void> {
  const texts = batch.passages.map(({ heading, text }) => `${heading}\n${text}`);
  const vectors = await embeddings.embed(texts, signal);
  await embeddingQueue.store(batch, vectors);
}
