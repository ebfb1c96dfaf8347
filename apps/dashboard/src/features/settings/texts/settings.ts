import { defineTexts } from '../../../lib/texts.ts';
import { settingsPt } from './settings.pt.ts';

export const settingsTexts = defineTexts(settingsPt, async () => (await import('./settings.en.ts')).settingsEn);
