/** What was examined. */
export interface Run {
  readonly commit: string;
  readonly seeds: readonly number[];
  /** Names the instructions and tools that the model brains were given. */
  readonly promptVersion: string | null;
}
