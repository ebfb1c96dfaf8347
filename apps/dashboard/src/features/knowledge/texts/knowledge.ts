import { defineTexts } from '../../../lib/texts.ts';
import { knowledgePt } from './knowledge.pt.ts';

export const knowledgeTexts = defineTexts(knowledgePt, async () => (await import('./knowledge.en.ts')).knowledgeEn);
