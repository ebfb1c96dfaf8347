import type { TurnContext } from '@post/application';
import { readIntents } from '@post/domain';

/** A question about a price stays one while it is being made clear: "quanto custa?", "de qual?", "ortodontia". */
const REMEMBERED_MESSAGES = 6;

/** Whether the patient asked what something costs, now or just before. */
export function askedForPrice({ burst, history }: Pick<TurnContext, 'burst' | 'history'>): boolean {
  const recent = [...history.slice(-REMEMBERED_MESSAGES), ...burst];
  return recent.some(({ author, text }) => author === 'patient' && text !== null && readIntents(text).has('price'));
}
