import type { Move, Scene } from '../scene.ts';
import { repeatProposal } from './settle-pending.ts';

/** Words beside the matter, and what still waits for a yes asked again after them. */
export function* withPending(scene: Scene, aside: string): Move {
  const { proposal } = scene.desk.turn.dialogue;
  if (!proposal || scene.desk.handOverReason !== null) return aside;
  return `${aside}\n\n${yield* repeatProposal(scene, proposal)}`;
}
