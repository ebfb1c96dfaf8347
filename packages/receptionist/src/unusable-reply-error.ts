/** A model left undone what it had to do, or said what is no reply at all. */
export class UnusableReplyError extends Error {
  override readonly name = 'UnusableReplyError';
}
