import { defineTexts } from '../../../lib/texts.ts';
import { calendarPt } from './calendar.pt.ts';

export const calendarTexts = defineTexts(calendarPt, async () => (await import('./calendar.en.ts')).calendarEn);
