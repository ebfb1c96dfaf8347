import { defineTexts } from '../../../lib/texts.ts';
import { invitationPt } from './invitation.pt.ts';

export const invitationTexts = defineTexts(invitationPt, async () => (await import('./invitation.en.ts')).invitationEn);
