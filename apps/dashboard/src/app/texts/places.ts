import { defineTexts } from '../../lib/texts.ts';
import { placesPt } from './places.pt.ts';

export const placesTexts = defineTexts(placesPt, async () => (await import('./places.en.ts')).placesEn);
