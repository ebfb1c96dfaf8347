import { defineTexts } from '../../../lib/texts.ts';
import { shellPt } from './shell.pt.ts';

export const shellTexts = defineTexts(shellPt, async () => (await import('./shell.en.ts')).shellEn);
