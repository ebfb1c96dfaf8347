import { useSyncExternalStore } from 'react';

/** `live`: what happens is on screen at once. `connecting`: never yet, or trying again. `offline`: this device has no network. */
export type LiveState = 'live' | 'connecting' | 'offline';

const listeners = new Set<() => void>();
let state: LiveState = 'connecting';

export function setLiveState(next: LiveState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** Whether what is on screen is what is so. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
