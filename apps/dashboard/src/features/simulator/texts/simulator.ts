import { defineTexts } from '../../../lib/texts.ts';
import { simulatorPt } from './simulator.pt.ts';

export const simulatorTexts = defineTexts(simulatorPt, async () => (await import('./simulator.en.ts')).simulatorEn);
