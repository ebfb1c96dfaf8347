import { checkActs } from './check-acts.ts';
import { checkMachinery } from './check-machinery.ts';
import { checkNames } from './check-names.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkRules } from './check-rules.ts';
import { checkVoice } from './check-voice.ts';
import { checkWhen } from './check-when.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { piecesOf } from './pieces.ts';

/** What in a cleaned reply has nothing behind it; empty when every claim is backed. */
export function ungrounded(reply: string, evidence: Evidence): readonly Finding[] {
  const pieces = piecesOf(reply, evidence.today);
  return [
    ...checkMachinery(reply),
    ...checkVoice(pieces, evidence),
    ...checkWhen(pieces, evidence),
    ...checkNumbers(pieces, evidence),
    ...checkNames(pieces, evidence),
    ...checkActs(pieces, evidence),
    ...checkRules(pieces, evidence),
  ];
}
