import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import { type AwaySpan, type GatheredMoves, gatherMoves } from './gather-moves.ts';

/** Where every visit of these days could go; nothing is changed and nobody is asked. */
export function previewReplan(
  ports: Pick<Ports, 'store' | 'clock' | 'holidays'>,
  actor: Actor,
  span: AwaySpan,
): Promise<GatheredMoves> {
  return ports.store.snapshot(actor.clinicId, (reader) => gatherMoves(ports, reader, span));
}
