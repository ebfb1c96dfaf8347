import type { AppointmentId, HeldTime, Replan, ReplanId, ReplanLine, Temporal } from '@post/domain';

export interface ReplanReader {
  replan(id: ReplanId): Promise<Replan | null>;
  /** The newest first. */
  replans(limit: number): Promise<readonly Replan[]>;
  /** By the time at which the visits stood. */
  replanLines(id: ReplanId): Promise<readonly ReplanLine[]>;
  /** Of a visit that can't stay where it stands, in what is not undone. */
  openReplanLine(appointmentId: AppointmentId): Promise<ReplanLine | null>;
}

export type NewReplan = Omit<Replan, 'undoneAt'> & {
  /** Its start closed the days, so undoing it opens them. */
  readonly closedDays: boolean;
};

export type ReplanLineChange = Partial<Pick<ReplanLine, 'state' | 'why' | 'wasAsked' | 'taskId'>>;

export interface ReplanWriter {
  insertReplan(replan: NewReplan, lines: readonly Omit<ReplanLine, 'replanId'>[]): Promise<void>;
  /** Nobody else starts or ends a question of it until the transaction ends; comes after the agendas. */
  lockReplan(id: ReplanId): Promise<(Replan & Pick<NewReplan, 'closedDays'>) | null>;
  markUndone(id: ReplanId, at: Temporal.Instant): Promise<void>;
  changeReplanLine(line: Pick<ReplanLine, 'replanId' | 'appointmentId'>, change: ReplanLineChange): Promise<void>;
  /** Keeps the time for somebody who is asked; false when it is kept for another. Its agenda must be locked. */
  holdTime(held: HeldTime): Promise<boolean>;
  releaseTimeFor(appointmentId: AppointmentId): Promise<void>;
}
