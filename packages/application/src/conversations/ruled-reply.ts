import type { ComposedReply } from '../ports/receptionist.ts';
import type { FollowUp } from './follow-up.ts';

/** What is answered without asking any brain, and what it leaves behind. */
export interface RuledReply {
  readonly reply: ComposedReply;
  readonly followUp: FollowUp;
}
