import type { CalendarFeedReader, CalendarFeedWriter } from '@post/application';
import { and, eq } from 'drizzle-orm';
import { calendarFeed } from '../schema/index.ts';
import type { Scope } from './scope.ts';

export function calendarFeedReader({ session: { orm }, clinicId }: Scope): CalendarFeedReader {
  const mine = eq(calendarFeed.clinicId, clinicId);
  return {
    async agendaOfFeed(tokenHash) {
      const [row] = await orm
        .select({ professionalId: calendarFeed.professionalId })
        .from(calendarFeed)
        .where(and(mine, eq(calendarFeed.tokenHash, tokenHash)));
      return row?.professionalId ?? null;
    },
    async calendarFeedSince(professionalId) {
      const [row] = await orm
        .select({ openedAt: calendarFeed.openedAt })
        .from(calendarFeed)
        .where(and(mine, eq(calendarFeed.professionalId, professionalId)));
      return row?.openedAt ?? null;
    },
  };
}

export function calendarFeedWriter({ session: { orm }, clinicId }: Scope): CalendarFeedWriter {
  return {
    async saveCalendarFeed({ professionalId, tokenHash, openedAt }) {
      await orm
        .insert(calendarFeed)
        .values({ clinicId, professionalId, tokenHash, openedAt })
        .onConflictDoUpdate({
          target: [calendarFeed.clinicId, calendarFeed.professionalId],
          set: { tokenHash, openedAt },
        });
    },
    async deleteCalendarFeed(professionalId) {
      const gone = await orm
        .delete(calendarFeed)
        .where(and(eq(calendarFeed.clinicId, clinicId), eq(calendarFeed.professionalId, professionalId)))
        .returning({ professionalId: calendarFeed.professionalId });
      return gone.length > 0;
    },
  };
}
