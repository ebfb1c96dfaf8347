import { defineTexts } from '../../../lib/texts.ts';
import { accountPt } from './account.pt.ts';

export const accountTexts = defineTexts(accountPt, async () => (await import('./account.en.ts')).accountEn);
