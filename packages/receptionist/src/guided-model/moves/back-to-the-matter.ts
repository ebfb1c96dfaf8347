import type { Scene } from '../scene.ts';

/** The question that was open before the patient asked something else, in a line; '' when none was. */
export function backToTheMatter({ draft, desk }: Scene): string {
  if (desk.handOverReason !== null || draft.asked === 'phone') return '';
  const hasList = (desk.turn.dialogue.offer?.options.length ?? 0) > 0;
  switch (draft.task === null ? null : draft.asked) {
    case 'when':
      return hasList
        ? 'E para a consulta, qual dos horários da lista prefere?'
        : 'E para a consulta, qual dia e horário prefere?';
    case 'name':
      return 'E para marcar, qual é o nome completo de quem vai ser atendido?';
    case 'service':
      return 'E qual atendimento você procura?';
    case 'appointment':
      return 'E sobre qual das consultas falamos?';
    default:
      return '';
  }
}
