import { isMidway, type Talk } from '@post/domain';
import type { ReachedConversation } from '../ports/jobs.ts';

/** What a reached conversation is busy with, so that the clinic does not break in. */
export function talkOf({ handling, dialogue, isAnswering, wroteLately }: ReachedConversation): Talk {
  if (handling === 'staff') return 'with-staff';
  return isAnswering || (wroteLately && isMidway(dialogue)) ? 'underway' : 'idle';
}
