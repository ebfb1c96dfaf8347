import { defineTexts } from '../../../lib/texts.ts';
import { signInPt } from './sign-in.pt.ts';

export const signInTexts = defineTexts(signInPt, async () => (await import('./sign-in.en.ts')).signInEn);
