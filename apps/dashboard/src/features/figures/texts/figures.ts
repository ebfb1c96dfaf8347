import { defineTexts } from '../../../lib/texts.ts';
import { figuresPt } from './figures.pt.ts';

export const figuresTexts = defineTexts(figuresPt, async () => (await import('./figures.en.ts')).figuresEn);
