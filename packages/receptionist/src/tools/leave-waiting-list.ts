import { z } from 'zod';
import type { CoraTool } from './cora-tool.ts';
import type { BadRequest, Done } from './tool-results.ts';

const parameters = z.object({});

export const leaveWaitingList: CoraTool<typeof parameters, Done | BadRequest> = {
  name: 'leave_waiting_list',
  description: 'Takes the patients of this phone off the waiting list, when they want that. Say its text as it is.',
  parameters,
  async run({ tools }) {
    if (!(await tools.leaveWaitingList())) {
      return { ok: false, problem: 'Nobody of this phone is on the waiting list: say so.' };
    }
    return { ok: true, say: 'Pronto, seu nome não está mais na lista de espera. Se mudar de ideia, é só me dizer.' };
  },
};
