import { createKept } from '../../../lib/kept.ts';

/** What somebody sent and the server does not have yet; a reload or a lost connection does not lose it. */
export interface UnsentMessage {
  readonly key: string;
  readonly text: string;
  readonly failed: boolean;
  /** When it was last tried, in milliseconds. */
  readonly triedAt: number;
}

export const unsentMessages = createKept<readonly UnsentMessage[]>('unsent', {
  absent: [],
  parse: (stored) => (Array.isArray(stored) ? stored.filter(isUnsent) : null),
});

/** Adds it, or replaces what is known of it; order is that of the first try. */
export function keepUnsent(conversationId: string, message: UnsentMessage): void {
  const known = unsentMessages.read(conversationId);
  const isKnown = known.some(({ key }) => key === message.key);
  const next = isKnown ? known.map((one) => (one.key === message.key ? message : one)) : [...known, message];
  unsentMessages.write(conversationId, next);
}

export function dropUnsent(conversationId: string, key: string): void {
  const rest = unsentMessages.read(conversationId).filter((one) => one.key !== key);
  unsentMessages.write(conversationId, rest.length === 0 ? null : rest);
}

function isUnsent(stored: unknown): stored is UnsentMessage {
  const { key, text, failed, triedAt } = Object(stored);
  return (
    typeof key === 'string' && typeof text === 'string' && typeof failed === 'boolean' && typeof triedAt === 'number'
  );
}
