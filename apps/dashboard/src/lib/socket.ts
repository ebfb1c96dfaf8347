import type { QueryClient } from '@tanstack/react-query';
import type { Socket } from 'socket.io-client';
import { followLog, type LogFollower, type SinceAnswer } from './live/follow-log.ts';
import { setLiveState } from './live/live-state.ts';
import type { LoggedEvent } from './live/logged-event.ts';
import { heardPresence, type Presence, repeatPresence, sendPresenceThrough } from './live/presence.ts';
import { createRefresher } from './live/refresh-queries.ts';
import { meKey } from './me-key.ts';

/** A connection can be dead without either side noticing; this often the screen asks whether it missed something. */
const ASK_EVERY_MS = 30_000;
const ANSWER_MS = 8_000;
/** The server forgets where one is after 25 seconds. */
const REPEAT_PRESENCE_MS = 10_000;
/** After a refusal; the session may have been renewed, or the server may be back. */
const KNOCK_AGAIN_MS = 3_000;

interface Refusal {
  readonly client: QueryClient;
  readonly socket: Socket;
  readonly signal: AbortSignal;
}

type Io = typeof import('socket.io-client').io;

/** Keeps every query in step with the clinic's event log until the returned function is called. */
export function goLive(client: QueryClient): () => void {
  const end = new AbortController();
  // Fetched beside the first screen, not before it.
  void import('socket.io-client').then(({ io }) => {
    if (!end.signal.aborted) follow(client, io, end.signal);
  });
  return () => end.abort();
}

function follow(client: QueryClient, io: Io, signal: AbortSignal): void {
  const socket = io({ path: '/socket.io/', reconnectionDelay: 500, reconnectionDelayMax: 5_000 });
  const follower = followLog({
    since: (position) => askSince(socket, position),
    onEvents: createRefresher(client),
    onReload: () => void client.invalidateQueries(),
  });
  const check = () => void catchUp(socket, follower);
  const onNetwork = () => (navigator.onLine ? check() : setLiveState('offline'));
  const timers = [setInterval(check, ASK_EVERY_MS), setInterval(repeatPresence, REPEAT_PRESENCE_MS)];
  socket.on('connect', () => {
    sendPresenceThrough((report) => socket.emit('presence', report));
    check();
  });
  socket.on('events', (events: readonly LoggedEvent[]) => follower.heard(events));
  socket.on('presences', (all: readonly Presence[]) => heardPresence(all, 'all'));
  socket.on('presence', (one: Presence) => heardPresence([one], 'one'));
  socket.on('disconnect', () => {
    sendPresenceThrough(null);
    setLiveState(navigator.onLine ? 'connecting' : 'offline');
  });
  socket.on('connect_error', ({ message }) => refused({ client, socket, signal }, message));
  document.addEventListener('visibilitychange', check, { signal });
  addEventListener('online', onNetwork, { signal });
  addEventListener('offline', onNetwork, { signal });
  signal.addEventListener('abort', () => {
    for (const timer of timers) clearInterval(timer);
    socket.close();
  });
}

/** What the server itself refused is not tried again by the library. */
function refused({ client, socket, signal }: Refusal, message: string): void {
  if (message === 'unauthorized') void client.invalidateQueries({ queryKey: meKey });
  if (!socket.active) setTimeout(() => signal.aborted || socket.connect(), KNOCK_AGAIN_MS);
}

/** The indicator says "live" only after the server answered that nothing is missing. */
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
