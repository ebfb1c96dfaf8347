import type { ClinicId } from '@post/domain';

/** Passages that one process is getting vectors for. */
export interface EmbeddingBatch {
  readonly method: string;
  readonly passages: readonly {
    readonly clinicId: ClinicId;
    readonly passageId: string;
    readonly heading: string;
    readonly text: string;
  }[];
}

/** The passages of all clinics that have no vector of the method in use. Full text finds them meanwhile. */
export interface EmbeddingQueue {
  /** Takes some for half a minute, so that replicas don't pay twice; null when none is left. */
  claimNext(method: string): Promise<EmbeddingBatch | null>;
  /** Stores the vectors, in the order of the passages. A passage that is gone is left out. */
  store(batch: EmbeddingBatch, vectors: readonly (readonly number[])[]): Promise<void>;
}
