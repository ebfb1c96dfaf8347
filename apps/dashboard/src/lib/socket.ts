import type { QueryClient } from '@tanstack/react-query';
import type { Socket } from 'socket.io-client';
import { followLog, type LogFollower, type SinceAnswer } from './live/follow-log.ts';
import { setLiveState } from './live/live-state.ts';
import type { LoggedEvent } from './live/logged-event.ts';
import { createRefresher } from './live/refresh-queries.ts';

/** A connection can be dead without either side noticing; this often the screen asks whether it missed something. */
const ASK_EVERY_MS = 30_000;
const ANSWER_MS = 8_000;

/** Keeps every query in step with the clinic's event log until the returned function is called. */
export function goLive(client: QueryClient): () => void {
  let stop: (() => void) | null = null;
  let over = false;
  // Fetched beside the first screen, not before it.
  void import('socket.io-client').then(({ io }) => {
    if (!over) stop = follow(client, io);
  });
  return () => {
    over = true;
    stop?.();
  };
}

function follow(client: QueryClient, io: typeof import('socket.io-client').io): () => void {
  const socket = io({ path: '/socket.io/', reconnectionDelay: 500, reconnectionDelayMax: 5_000 });
  const refresh = createRefresher(client);
  const follower = followLog({
    since: (position) => askSince(socket, position),
    onEvents: refresh,
    onReload: () => void client.invalidateQueries(),
  });
  const check = () => void catchUp(socket, follower);
  const onNetwork = () => (navigator.onLine ? check() : setLiveState('offline'));
  socket.on('connect', check);
  socket.on('events', (events: readonly LoggedEvent[]) => follower.heard(events));
  socket.on('disconnect', () => setLiveState(navigator.onLine ? 'connecting' : 'offline'));
  const timer = setInterval(check, ASK_EVERY_MS);
  document.addEventListener('visibilitychange', check);
  addEventListener('online', onNetwork);
  addEventListener('offline', onNetwork);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', check);
    removeEventListener('online', onNetwork);
    removeEventListener('offline', onNetwork);
    socket.close();
  };
}

/** The indicator turns green only after the server answered that nothing is missing. */
async function catchUp(socket: Socket, follower: LogFollower): Promise<void> {
  if (!socket.connected || document.hidden) return;
  try {
    await follower.catchUp();
    setLiveState('live');
  } catch {
    setLiveState('connecting');
  }
}

async function askSince(socket: Socket, position: number | null): Promise<SinceAnswer> {
  const answer: SinceAnswer | { readonly error: string } = await socket
    .timeout(ANSWER_MS)
    .emitWithAck('since', position);
  if ('error' in answer) throw new Error(`missed events could not be read: ${answer.error}`);
  return answer;
}
