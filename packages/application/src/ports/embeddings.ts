/** Turns texts into vectors in which texts about the same lie close together. */
export interface Embeddings {
  /** Names the method; vectors of different methods can't be compared. */
  readonly method: string;
  /** From this cosine on a passage counts as being about the question, whatever its words. */
  readonly closeFrom: number;
  /** One vector of length 1 for each text. Throws when the endpoint does not give them. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly (readonly number[])[]>;
}
