import type { Dialogue } from '@post/domain';
import { type Draft, readDraft } from './draft.ts';

/**
 * Where a conversation stands: what an earlier turn kept, or, after times that the clinic offered first, that one of them
 * is to be booked.
 */
export function draftOf({ draft: kept, offer, proposal }: Dialogue): Draft {
  const draft = readDraft(kept);
  const meaning = offer?.options[0]?.meaning;
  if (proposal !== null || Object.keys(kept).length > 0 || meaning?.kind !== 'time') return draft;
  return { ...draft, task: 'booking', asked: 'when', serviceId: meaning.serviceId };
}
