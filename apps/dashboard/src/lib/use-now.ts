import { useSyncExternalStore } from 'react';

const STEP_MS = 30_000;

/** The time, in steps that are fine enough for minutes. */
export function useNow(): number {
  return useSyncExternalStore(
    (listener) => {
      const timer = setInterval(listener, STEP_MS);
      return () => clearInterval(timer);
    },
    () => Math.floor(Date.now() / STEP_MS) * STEP_MS,
  );
}
