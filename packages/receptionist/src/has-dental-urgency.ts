import type { TurnContext } from '@post/application';
import { triageBurst } from '@post/domain';

/** A tooth that hurts, bled or broke: to be seen today, and decided by code whichever brain speaks. */
export function hasDentalUrgency({ burst }: Pick<TurnContext, 'burst'>): boolean {
  return triageBurst(burst.map(({ text }) => text)).kind === 'dental-urgency';
}
