import { defineTexts } from '../../../lib/texts.ts';
import { whyPt } from './why.pt.ts';

export const whyTexts = defineTexts(whyPt, async () => (await import('./why.en.ts')).whyEn);
