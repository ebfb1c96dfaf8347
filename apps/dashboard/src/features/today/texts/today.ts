import { defineTexts } from '../../../lib/texts.ts';
import { todayPt } from './today.pt.ts';

export const todayTexts = defineTexts(todayPt, async () => (await import('./today.en.ts')).todayEn);
