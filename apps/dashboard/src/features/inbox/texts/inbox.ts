import { defineTexts } from '../../../lib/texts.ts';
import { inboxPt } from './inbox.pt.ts';

export const inboxTexts = defineTexts(inboxPt, async () => (await import('./inbox.en.ts')).inboxEn);
