import type { CalendarFeed } from '@post/application';
import type { Temporal } from '@post/domain';
import ical, { ICalEventStatus } from 'ical-generator';

/** How often a calendar program should look again, in seconds. */
const LOOK_AGAIN_S = 900;

/** The feed as RFC 5545 text; every moment in UTC, so that no reader has to know the clinic's clock changes. */
export function writeCalendar(feed: CalendarFeed, now: Temporal.Instant): string {
  const calendar = ical({
    name: `${feed.professionalName} · ${feed.clinicName}`,
    prodId: { company: 'POST Clinics', product: 'agenda', language: 'PT-BR' },
    ttl: LOOK_AGAIN_S,
  });
  for (const entry of feed.entries) {
    calendar.createEvent({
      id: entry.id,
      stamp: now,
      start: entry.startsAt,
      end: entry.endsAt,
      summary: `${entry.patient} · ${entry.service}`,
      location: feed.clinicAddress,
      status: entry.sure ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    });
  }
  return calendar.toString();
}
