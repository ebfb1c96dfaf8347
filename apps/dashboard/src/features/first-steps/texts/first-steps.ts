import { defineTexts } from '../../../lib/texts.ts';
import { firstStepsPt } from './first-steps.pt.ts';

export const firstStepsTexts = defineTexts(
  firstStepsPt,
  async () => (await import('./first-steps.en.ts')).firstStepsEn,
);
