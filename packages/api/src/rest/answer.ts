/** What goes back over REST. */
export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
}
