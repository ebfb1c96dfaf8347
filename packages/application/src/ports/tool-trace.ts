/** One tool call of a turn, for whoever asks why Cora said something. */
export interface ToolTrace {
  readonly tool: string;
  readonly arguments: unknown;
  readonly result: unknown;
}
