import { EMPTY_DRAFT } from '../draft.ts';
import type { Move, Scene } from '../scene.ts';
import { repeatProposal } from './settle-pending.ts';

/** Words beside the matter, and what still waits for a yes asked again after them. */
export function* withPending(scene: Scene, aside: string): Move {
  const { proposal } = scene.desk.turn.dialogue;
  if (!proposal || scene.desk.handOverReason !== null) return aside;
  if (proposal.kind === 'confirm' && scene.heard.intents.has('note')) return noted(scene, aside);
  return `${aside}\n\n${yield* repeatProposal(scene, proposal)}`;
}

/** "Chego dez minutos atrasado" and "já fui" say all there is to say about a reminder: asking again would not be listening. */
function noted(scene: Scene, aside: string): string {
  scene.draft = EMPTY_DRAFT;
  return aside;
}
