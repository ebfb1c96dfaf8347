import { defineTexts } from '../../../lib/texts.ts';
import { tasksPt } from './tasks.pt.ts';

export const tasksTexts = defineTexts(tasksPt, async () => (await import('./tasks.en.ts')).tasksEn);
