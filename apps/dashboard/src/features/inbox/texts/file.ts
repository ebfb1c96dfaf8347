import { defineTexts } from '../../../lib/texts.ts';
import { filePt } from './file.pt.ts';

export const fileTexts = defineTexts(filePt, async () => (await import('./file.en.ts')).fileEn);
