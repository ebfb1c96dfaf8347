import type { LoggedEvent } from './logged-event.ts';

/** What the server answers to `since(position)`; without a position it tells the newest one. */
export interface SinceAnswer {
  readonly events: readonly LoggedEvent[];
  /** Where to go on from, when it is not the last event's: at the start, or when what was missed is no longer kept. */
  readonly position?: number;
  /** What was missed is no longer kept: everything on screen may be old. */
  readonly reload?: boolean;
}

export interface LogFollowerOptions {
  readonly since: (position: number | null) => Promise<SinceAnswer>;
  readonly onEvents: (events: readonly LoggedEvent[]) => void;
  /** Everything on screen may be old. */
  readonly onReload: () => void;
}

export interface LogFollower {
  /** Events that arrived by themselves. */
  heard(events: readonly LoggedEvent[]): void;
  /** Asks for what may have been missed; rejects when it could not be asked. */
  catchUp(): Promise<void>;
}

/** Hands on every event of the log once and in order, whatever the connection lost, repeated or left out. */
export function followLog({ since, onEvents, onReload }: LogFollowerOptions): LogFollower {
  let position: number | null = null;
  let asking: Promise<void> | null = null;

  const take = (events: readonly LoggedEvent[]) => {
    const known = position ?? 0;
    const fresh = events.filter((event) => event.position > known);
    const last = fresh.at(-1);
    if (!last) return;
    position = last.position;
    onEvents(fresh);
  };
  const ask = async () => {
    for (;;) {
      const answer = await since(position);
      if (answer.reload || position === null) onReload();
      if (answer.position !== undefined) position = answer.position;
      take(answer.events);
      if (answer.events.length === 0) return;
    }
  };
  const catchUp = () => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
  const heard = (events: readonly LoggedEvent[]) => {
    const first = events[0];
    if (!first || position === null) return;
    if (first.position <= position + 1) take(events);
    else void catchUp().catch(() => undefined);
  };
  return { heard, catchUp };
}
