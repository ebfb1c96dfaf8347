import { defineTexts } from '../../../lib/texts.ts';
import { waitingListPt } from './waiting-list.pt.ts';

export const waitingListTexts = defineTexts(
  waitingListPt,
  async () => (await import('./waiting-list.en.ts')).waitingListEn,
);
