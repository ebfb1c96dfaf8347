import type { TurnContext } from '@post/application';
import type { Draft } from './draft.ts';
import type { Heard } from './heard.ts';

export function hear(_turn: TurnContext, _draft: Draft): Heard {
  throw new Error('later');
}
