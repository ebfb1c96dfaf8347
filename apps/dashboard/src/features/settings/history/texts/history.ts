import { defineTexts } from '../../../../lib/texts.ts';
import { historyPt } from './history.pt.ts';

export const historyTexts = defineTexts(historyPt, async () => (await import('./history.en.ts')).historyEn);
