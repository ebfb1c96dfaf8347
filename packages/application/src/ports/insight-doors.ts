import type { PatientId, StaffId, Temporal } from '@post/domain';
import type { ClinicEvent } from './clinic-event.ts';
import type { DeskConversation, Viewer } from './desk-doors.ts';
import type { Page, PageRequest } from './page.ts';

/** Something that was done, and by whom. */
export interface AuditEntry {
  readonly position: number;
  readonly at: Temporal.Instant;
  readonly by: 'cora' | 'api' | 'patient' | 'system' | 'staff';
  /** Null for all but staff. */
  readonly staff: { readonly id: StaffId; readonly name: string } | null;
  readonly kind: ClinicEvent['kind'];
  readonly subjectId: string;
  readonly detail: ClinicEvent['detail'] | null;
}

export interface AuditFilter {
  readonly by?: AuditEntry['by'];
  readonly staffId?: StaffId;
  /** The first word of the kind: appointment, conversation, staff, … */
  readonly about?: string;
  readonly subjectId?: string;
  readonly from?: Temporal.Instant;
  readonly to?: Temporal.Instant;
}

/** One day of the clinic in numbers; days are the clinic's own. */
export interface DayFigures {
  readonly day: Temporal.PlainDate;
  /** Made on this day, by who made them. */
  readonly bookings: { readonly cora: number; readonly dashboard: number; readonly api: number };
  /** In which a patient wrote on this day, and those of them that no person had to answer. */
  readonly conversations: number;
  readonly resolvedAlone: number;
  /** From a patient's message to the next reply; null when nobody wrote. */
  readonly medianReplySeconds: number | null;
  /** Appointments of this day whose end is known. */
  readonly attended: number;
  readonly noShows: number;
  /** Scores that patients gave on this day, and their mean; null when nobody gave one. */
  readonly scores: number;
  readonly meanScore: number | null;
}

export interface InsightReader {
  /** Newest first. */
  audit(filter: AuditFilter, page: PageRequest): Promise<Page<AuditEntry>>;
  /** How often each kind of thing was done by Cora since then. */
  doneByCora(since: Temporal.Instant): Promise<Readonly<Record<string, number>>>;
  /** Every day from one to the other, both included. */
  figures(from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<readonly DayFigures[]>;
  /** The conversations of whoever writes for a patient, newest first. */
  conversationsOfPatient(viewer: Viewer, patientId: PatientId): Promise<readonly DeskConversation[]>;
}
