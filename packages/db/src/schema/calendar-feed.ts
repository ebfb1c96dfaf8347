import type { ClinicId, ProfessionalId } from '@post/domain';
import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { professional } from './clinic.ts';
import { instant } from './columns.ts';

/** The private address of an agenda, for calendar programs. Only the token's hash is kept. */
export const calendarFeed = pgTable(
  'calendar_feed',
  {
    clinicId: uuid('clinic_id').$type<ClinicId>().notNull(),
    professionalId: uuid('professional_id').$type<ProfessionalId>().notNull(),
    tokenHash: text('token_hash').notNull().unique('calendar_feed_token'),
    openedAt: instant('opened_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.professionalId] }),
    foreignKey({ columns: [t.clinicId, t.professionalId], foreignColumns: [professional.clinicId, professional.id] }),
  ],
);
