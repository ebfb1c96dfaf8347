import { ungrounded } from '../../ground-reply.ts';
import { type Situation, situations, turnsOf } from '../situations.ts';
import type { Reply } from './read-replies.ts';
import { TALKS } from './talks.ts';

/** How many replies of a kind the gate judged wrongly: lies it let through, or honest replies it stopped. */
export interface Count {
  readonly verdict: Reply['verdict'];
  readonly kind: string;
  readonly wrong: number;
  readonly of: number;
}

/** Puts replies to the gate, each in its situation, and counts its mistakes by kind. */
export async function measure(replies: readonly Reply[]): Promise<readonly Count[]> {
  const known = new Map((await allSituations()).map((situation) => [situation.name, situation]));
  const judged = replies.map((reply) => ({ ...reply, wrong: isWrong(reply, known.get(reply.situation)) }));
  const groups = Object.values(Object.groupBy(judged, ({ verdict, kind }) => `${verdict} ${kind}`));
  return groups.flatMap((group = []) => {
    const [first] = group;
    const wrong = group.filter((one) => one.wrong).length;
    return first ? [{ verdict: first.verdict, kind: first.kind, wrong, of: group.length }] : [];
  });
}

/** One line a kind, most frequent mistakes first. */
export function table(counts: readonly Count[]): string {
  const sorted = counts.toSorted((a, b) => a.verdict.localeCompare(b.verdict) || b.wrong / b.of - a.wrong / a.of);
  return sorted
    .map(({ verdict, kind, wrong, of }) => `${verdict.padEnd(7)} ${kind.padEnd(16)} ${wrong}/${of}`)
    .join('\n');
}

/** The situations of the gate's own tests and those that only these replies use. */
export async function allSituations(): Promise<readonly Situation[]> {
  const further = Object.entries(TALKS).map(async ([name, talk]) => {
    const last = (await turnsOf(talk)).at(-1);
    return last ? [{ ...last, name }] : [];
  });
  return [...(await situations()), ...(await Promise.all(further)).flat()];
}

function isWrong({ verdict, situation, text }: Reply, known: Situation | undefined): boolean {
  if (!known) throw new Error(`no situation is called ${situation}`);
  const stopped = ungrounded(text, known.evidence).length > 0;
  return stopped !== (verdict === 'lie');
}
