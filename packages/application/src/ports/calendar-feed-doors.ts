import type { ProfessionalId, Temporal } from '@post/domain';

export interface CalendarFeedReader {
  /** Whose agenda the address with this token shows; null when none does. */
  agendaOfFeed(tokenHash: string): Promise<ProfessionalId | null>;
  /** Since when the agenda has an address; null when it has none. */
  calendarFeedSince(professionalId: ProfessionalId): Promise<Temporal.Instant | null>;
}

export interface CalendarFeedWriter {
  /** One address an agenda: an earlier one ends. */
  saveCalendarFeed(feed: {
    readonly professionalId: ProfessionalId;
    readonly tokenHash: string;
    readonly openedAt: Temporal.Instant;
  }): Promise<void>;
  /** False when there was none. */
  deleteCalendarFeed(professionalId: ProfessionalId): Promise<boolean>;
}
