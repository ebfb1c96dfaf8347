import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { affectedQueries } from './affected-queries.ts';
import type { LoggedEvent } from './logged-event.ts';

/** Under a stream of events, queries are read again this often; one event alone is not held up at all. */
const PAUSE_MS = 200;

/** Reads again what events made old: at once, then at most every so often. */
export function createRefresher(client: QueryClient): (events: readonly LoggedEvent[]) => void {
  const stale = new Map<string, QueryKey>();
  let pausing = false;
  const refresh = () => {
    const keys = [...stale.values()];
    stale.clear();
    pausing = keys.length > 0;
    if (!pausing) return;
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
    setTimeout(refresh, PAUSE_MS);
  };
  return (events) => {
    for (const key of events.flatMap(affectedQueries)) stale.set(JSON.stringify(key), key);
    if (!pausing) refresh();
  };
}
