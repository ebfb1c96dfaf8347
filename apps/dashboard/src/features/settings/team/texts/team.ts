import { defineTexts } from '../../../../lib/texts.ts';
import { teamPt } from './team.pt.ts';

export const teamTexts = defineTexts(teamPt, async () => (await import('./team.en.ts')).teamEn);
