import { defineTexts } from '../../../../lib/texts.ts';
import { whatsappPt } from './whatsapp.pt.ts';

export const whatsappTexts = defineTexts(whatsappPt, async () => (await import('./whatsapp.en.ts')).whatsappEn);
