import { useMemo, useSyncExternalStore } from 'react';

/** Where a colleague is looking, and whether they are writing there. */
export interface Presence {
  readonly staffId: string;
  readonly name: string;
  readonly conversationId: string | null;
  readonly typing: boolean;
}

export type PresenceReport = Pick<Presence, 'conversationId' | 'typing'>;

const listeners = new Set<() => void>();
let present: readonly Presence[] = [];
let own: PresenceReport = { conversationId: null, typing: false };
let send: ((report: PresenceReport) => void) | null = null;

/** Tells colleagues where one is, now and whenever the connection asks again. */
export function reportPresence(report: PresenceReport): void {
  if (report.conversationId === own.conversationId && report.typing === own.typing) return;
  own = report;
  send?.(own);
}

/** From here on reports leave through `next`; null when there is no connection. */
export function sendPresenceThrough(next: typeof send): void {
  send = next;
  repeatPresence();
}

/** The server forgets whoever says nothing for long. */
export function repeatPresence(): void {
  if (own.conversationId !== null) send?.(own);
}

/** What the server says of everyone, or of one. */
export function heardPresence(heard: readonly Presence[], of: 'all' | 'one'): void {
  const gone = new Set(heard.map(({ staffId }) => staffId));
  const others = of === 'all' ? [] : present.filter(({ staffId }) => !gone.has(staffId));
  present = [...others, ...heard.filter(({ conversationId }) => conversationId !== null)];
  for (const listener of listeners) listener();
}

/** Who else has a conversation open. */
export function usePresence(conversationId: string, ownStaffId: string | undefined): readonly Presence[] {
  const all = useSyncExternalStore(subscribe, () => present);
  return useMemo(
    () => all.filter((one) => one.conversationId === conversationId && one.staffId !== ownStaffId),
    [all, conversationId, ownStaffId],
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
