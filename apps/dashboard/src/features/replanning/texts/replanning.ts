import { defineTexts } from '../../../lib/texts.ts';
import { replanningPt } from './replanning.pt.ts';

export const replanningTexts = defineTexts(replanningPt, async () => (await import('./replanning.en.ts')).replanningEn);
