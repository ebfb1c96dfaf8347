import { defineTexts } from '../../../lib/texts.ts';
import { patientsPt } from './patients.pt.ts';

export const patientsTexts = defineTexts(patientsPt, async () => (await import('./patients.en.ts')).patientsEn);
