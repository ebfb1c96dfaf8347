import { normalizeText } from '@post/domain';
import type { StoredState } from '../end-state.ts';
import type { ArrangeGoal, Wish } from '../scenario.ts';
import { fits } from './wish-words.ts';

/** Whether the clinic's agenda shows what a person came for. */
export function goalIsDone(goal: ArrangeGoal, wish: Wish | null, state: StoredState): boolean {
  switch (goal.kind) {
    case 'book':
      return state.visits.some(
        (visit) =>
          visit.status === 'scheduled' &&
          visit.service === goal.service &&
          normalizeText(visit.patient) === normalizeText(goal.patient.name) &&
          wish !== null &&
          fits(wish, visit.start),
      );
    case 'move':
      return (
        !state.visits.some((visit) => visit.start === goal.visit.startsAt && visit.status !== 'cancelled') &&
        state.visits.some((visit) => visit.status !== 'cancelled' && wish !== null && fits(wish, visit.start))
      );
    case 'cancel':
    case 'confirm': {
      const status = goal.kind === 'cancel' ? 'cancelled' : 'confirmed';
      return state.visits.some((visit) => visit.start === goal.visit.startsAt && visit.status === status);
    }
  }
}
