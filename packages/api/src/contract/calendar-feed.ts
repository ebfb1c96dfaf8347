import type { ProfessionalId } from '@post/domain';
import { z } from 'zod';
import { id } from './id.ts';

export const oneAgenda = z.object({ professionalId: id<ProfessionalId>() });

/** Since when the agenda has a private address; null when it has none. */
export const calendarFeedState = z.object({ openSince: z.string().meta({ format: 'date-time' }).nullable() });

/** The address, shown this once, under the installation's own. */
export const newCalendarFeed = z.object({ path: z.string() });
