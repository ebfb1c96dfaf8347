import type { StoredTurn } from '@post/application';
import type { TurnItem } from '../contract/turn.ts';
import { localTime } from './local-time.ts';

/** A turn for whoever asks why Cora said something. */
export function presentTurn(turn: StoredTurn, timeZone: string): TurnItem {
  const { id, startedAt, latencyMs, brain, replyId, trace, usage } = turn;
  const tools = trace.map(({ tool, arguments: args, result }) => ({ tool, arguments: args, result }));
  return { id, startedAt: localTime(startedAt, timeZone), latencyMs, brain, replyId, tools, ...usage };
}
