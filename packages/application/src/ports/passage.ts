/** A piece of the clinic's knowledge that answers a question. */
export interface Passage {
  readonly documentTitle: string;
  readonly text: string;
}
