import { checkCatalogue } from './check-catalogue.ts';
import { checkDeeds } from './check-deeds.ts';
import { checkDenials } from './check-denials.ts';
import { checkFigures } from './check-figures.ts';
import { checkHours } from './check-hours.ts';
import { checkMachinery } from './check-machinery.ts';
import { checkMemory } from './check-memory.ts';
import { checkNames } from './check-names.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkPolarity } from './check-polarity.ts';
import { checkPromises } from './check-promises.ts';
import { checkScarcity } from './check-scarcity.ts';
import { checkSoothing } from './check-soothing.ts';
import { checkStatements } from './check-statements.ts';
import { checkTimes } from './check-times.ts';
import { checkUndone } from './check-undone.ts';
import { checkVoice } from './check-voice.ts';
import { checkWhen } from './check-when.ts';
import { checkWho } from './check-who.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { piecesOf } from './pieces.ts';

/** What in a cleaned reply of a model has nothing behind it; empty when every claim is backed. */
export function ungrounded(reply: string, evidence: Evidence): readonly Finding[] {
  const pieces = piecesOf(reply, evidence.today);
  return [
    ...ungroundedOwn(reply, evidence),
    ...checkScarcity(pieces, evidence),
    ...checkUndone(pieces, evidence),
    ...checkMemory(pieces, evidence),
    ...checkPolarity(pieces, evidence),
    ...checkStatements(pieces, evidence),
    ...checkDenials(pieces, evidence),
    ...checkFigures(pieces, evidence),
    ...checkHours(pieces, evidence),
    ...checkWho(pieces, evidence),
    ...checkSoothing(pieces, evidence),
  ];
}

/** The same for sentences that are ours and only filled in by the turn: what was filled in is held to the evidence. */
export function ungroundedOwn(reply: string, evidence: Evidence): readonly Finding[] {
  const pieces = piecesOf(reply, evidence.today);
  return [
    ...checkMachinery(reply),
    ...checkVoice(pieces, evidence),
    ...checkWhen(pieces, evidence),
    ...checkNumbers(pieces, evidence),
    ...checkNames(pieces, evidence),
    ...checkTimes(pieces, evidence),
    ...checkCatalogue(pieces, evidence),
    ...checkDeeds(pieces, evidence),
    ...checkPromises(pieces, evidence),
  ];
}
