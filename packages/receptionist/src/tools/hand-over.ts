import { z } from 'zod';
import type { CoraTool } from './cora-tool.ts';

const parameters = z.object({ reason: z.string().describe('Why a person must take over, short, in Portuguese') });

export const handOver: CoraTool<typeof parameters, { readonly ok: true; readonly say: string }> = {
  name: 'hand_over',
  description:
    'Gives the conversation to a person of the staff: the patient asks for one, or you could not help twice in a row.',
  parameters,
  async run(desk, { reason }) {
    desk.handOverReason ??= reason;
    return {
      ok: true,
      say: `Vou chamar uma pessoa da equipe da ${desk.turn.catalogue.clinic.name}. Ela responde você por aqui.`,
    };
  },
};
