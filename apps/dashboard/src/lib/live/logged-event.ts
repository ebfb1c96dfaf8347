/** One entry of the clinic's gap-free event log. */
export interface LoggedEvent {
  readonly position: number;
  readonly kind: string;
  readonly subjectId: string;
  readonly at: string;
}
