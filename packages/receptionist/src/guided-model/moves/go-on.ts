import type { Move, Scene } from '../scene.ts';
import { arrangeCancellation, arrangeConfirmation } from './appointment-acts.ts';
import { arrangeBooking } from './booking.ts';
import { arrangeMove } from './moving.ts';
import { arrangeWaiting } from './waiting.ts';

/** The next step of what is being arranged; null when nothing is. */
export function* goOn(scene: Scene): Move<string | null> {
  switch (scene.draft.task) {
    case 'booking':
      return yield* arrangeBooking(scene);
    case 'moving':
      return yield* arrangeMove(scene);
    case 'cancelling':
      return yield* arrangeCancellation(scene);
    case 'confirming':
      return yield* arrangeConfirmation(scene);
    case 'waiting':
      return yield* arrangeWaiting(scene);
    case null:
      return null;
  }
}
