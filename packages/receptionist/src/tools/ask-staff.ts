import { z } from 'zod';
import type { CoraTool } from './cora-tool.ts';

const parameters = z.object({ question: z.string().describe('The question for the staff, short, in Portuguese') });

export const askStaff: CoraTool<typeof parameters, { readonly ok: true; readonly say: string }> = {
  name: 'ask_staff',
  description:
    'Leaves a question of the patient for the staff when nothing here answers it. Never promise a time of return.',
  parameters,
  async run(desk, { question }) {
    if (!desk.questions.includes(question)) desk.questions.push(question);
    return { ok: true, say: 'Essa informação eu não tenho aqui. Já passei a sua pergunta para a equipe da clínica.' };
  },
};
