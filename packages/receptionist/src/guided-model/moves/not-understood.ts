import { offerChoices } from '../../desk.ts';
import { learn, type Move, type Scene } from '../scene.ts';
import { handOver } from './asking.ts';
import { goOn } from './go-on.ts';
import { repeatProposal } from './settle-pending.ts';

/** Misunderstood this often in a row, the patient is given to a person. */
const MOST_MISSES = 2;

const CHOICES = [
  { title: 'Marcar uma consulta', wish: 'book' },
  { title: 'Mudar uma consulta', wish: 'move' },
  { title: 'Cancelar uma consulta', wish: 'cancel' },
  { title: 'Tirar uma dúvida', wish: 'help' },
  { title: 'Falar com uma pessoa', wish: 'person' },
] as const;

/** Repairs once, in other words and with what can be answered; the second time in a row a person takes over. */
export function* notUnderstood(scene: Scene, earlier: number): Move {
  const misses = earlier + 1;
  if (misses >= MOST_MISSES) {
    const say = yield* handOver(scene, 'A assistente não entendeu o pedido');
    return `Desculpe, não consegui entender. ${say}`;
  }
  learn(scene, { misses });
  const { proposal } = scene.desk.turn.dialogue;
  if (proposal) return `Desculpe, não entendi se posso seguir.\n\n${yield* repeatProposal(scene, proposal)}`;
  const { asked } = scene.draft;
  const again = yield* goOn(scene);
  if (again !== null) return `${hint(asked)}\n\n${again}`;
  offerChoices(
    scene.desk,
    CHOICES.map(({ title, wish }) => ({ title, description: null, meaning: { kind: 'wish', wish } as const })),
  );
  const lines = CHOICES.map(({ title }, index) => `${index + 1}. ${title}`);
  return `Desculpe, não entendi. Você gostaria de:\n${lines.join('\n')}\n\nResponda com o número, ou me diga com outras palavras.`;
}

function hint(asked: Scene['draft']['asked']): string {
  switch (asked) {
    case 'when':
      return 'Desculpe, não entendi o dia ou horário. Pode responder com o número de um horário, ou escrever assim: "quinta às 10h".';
    case 'name':
      return 'Desculpe, não entendi o nome. Escreva só nome e sobrenome, por favor.';
    case 'service':
      return 'Desculpe, não entendi qual atendimento. Pode responder com o número.';
    default:
      return 'Desculpe, não entendi bem.';
  }
}
