import type { ConversationId, Message } from '@post/domain';
import type { ClinicReader } from '../ports/store.ts';

/** What a patient wrote between two replies of Cora, and what had been said before. */
export interface StoredBurst {
  readonly messages: readonly Message[];
  /** Oldest first. */
  readonly before: readonly Message[];
}

/** How far back a replay goes. */
const MOST_MESSAGES = 200;

/** The bursts that Cora answered, oldest first; what staff answered is theirs and left out. */
export async function storedBursts(reader: ClinicReader, id: ConversationId): Promise<readonly StoredBurst[]> {
  const { items } = await reader.messages(id, { limit: MOST_MESSAGES, cursor: null });
  const messages = items.toReversed();
  const bursts: StoredBurst[] = [];
  let start = 0;
  messages.forEach((message, index) => {
    if (message.author === 'patient') return;
    const said = messages.slice(start, index).filter(({ author }) => author === 'patient');
    if (message.author === 'cora' && said.length > 0) bursts.push({ messages: said, before: messages.slice(0, start) });
    start = index + 1;
  });
  return bursts;
}
