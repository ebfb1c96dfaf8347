import { defineTexts } from '../../../lib/texts.ts';
import { scheduledPt } from './scheduled.pt.ts';

export const scheduledTexts = defineTexts(scheduledPt, async () => (await import('./scheduled.en.ts')).scheduledEn);
