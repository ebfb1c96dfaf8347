import type { UnaskedResults } from '@post/domain';

export interface Pace {
  readonly perMinute: number;
  /** As many may leave at once after a pause. */
  readonly burst: number;
}

export interface PaceReader {
  /** Of the last hour, or since a person let it go on; by the database's clock. `stopped` until `stopUnasked(false)`. */
  unaskedResults(): Promise<UnaskedResults & { readonly stopped: boolean }>;
}

export interface PaceWriter {
  /** Counts one message that the clinic wrote first, for all processes together; milliseconds until the next may follow. */
  spendPace(pace: Pace): Promise<number>;
  /** Marks that nothing is written first any more, or that it goes on from now. */
  stopUnasked(stopped: boolean): Promise<void>;
}
