import { sayAppointment } from '../../words/say-appointment.ts';
import type { Move, Scene } from '../scene.ts';
import { repeatProposal } from './settle-pending.ts';

const OLD = 'Esse botão é de uma lista antiga, que já não vale.';

/** A tap that came late: said so, with where the conversation stands. */
export function* answerOldTap(scene: Scene): Move {
  const { dialogue, appointments } = scene.desk.turn;
  if (dialogue.proposal) return `${OLD}\n\n${yield* repeatProposal(scene, dialogue.proposal)}`;
  const open = dialogue.offer?.options ?? [];
  if (open.length > 0) {
    const lines = open.map((option, index) => {
      const more = option.description && option.description !== option.title ? ` (${option.description})` : '';
      return `${index + 1}. ${option.title}${more}`;
    });
    return `${OLD} A lista mais recente é esta:\n${lines.join('\n')}\n\nQual prefere?`;
  }
  const [next] = appointments;
  if (next)
    return `${OLD}\n\nSua próxima consulta: ${sayAppointment(scene.desk.turn, next)}. Posso ajudar com mais alguma coisa?`;
  return `${OLD} Me diga, por favor, o que você gostaria de fazer.`;
}
