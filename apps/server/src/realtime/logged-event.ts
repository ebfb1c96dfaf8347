/** One entry of a clinic's gap-free event log, as it is sent to screens. */
export interface LoggedEvent {
  readonly position: number;
  readonly kind: string;
  readonly subjectId: string;
  readonly at: string;
}
