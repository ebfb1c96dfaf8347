import { CHANGED_RULES } from '../policy/changed-rules.ts';
import { joined, row, table } from './markdown.ts';

const EXPLAINED =
  'Each rule of the house is turned over once, and the patients who lean on it, served before, must be served no longer; a test holds it. No scenario feels the step between offered times, the quiet time before a reply, the hours of reminders and the idle return of a conversation: other tests do.';

/** Which patients notice when a rule is another one. */
export function rulesTurned(): string {
  const rows = CHANGED_RULES.map(({ name, witnesses }) => row([name, witnesses.join('; ')]));
  return joined([EXPLAINED, table('when|who is no longer served', rows)]);
}
