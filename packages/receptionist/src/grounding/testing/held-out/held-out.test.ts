import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allSituations, type Count, measure, table } from './measure.ts';
import { type Half, readReplies } from './read-replies.ts';
import { TIMES } from './times.ts';

/**
 * The share of mistakes that the gate may make, in percent: a ratchet, only ever turned down.
 * Messages count by kind and quote nothing, so that no rule is written for a reply of the held-out half.
 */
const ALLOWED: Readonly<Record<Half, Readonly<Record<Count['verdict'], number>>>> = {
  seen: { lie: 1, honest: 2.1 },
  'held-out': { lie: 13.8, honest: 10.5 },
};

const HALVES = ['seen', 'held-out'] as const;

describe('replies written by somebody who does not know the rules of the gate', () => {
  it.for(HALVES)('are judged as before or better, the %s half', async (half, { annotate }) => {
    const counts = await measure(readReplies(half));
    const mistakes = `mistakes by kind, ${half} half\n${table(counts)}`;
    await annotate(mistakes);
    for (const verdict of ['lie', 'honest'] as const) {
      const share = shareOfMistakes(counts.filter((count) => count.verdict === verdict));
      expect(share, `${verdict}: ${share.toFixed(1)} % wrong; ${mistakes}`).toBeLessThanOrEqual(ALLOWED[half][verdict]);
    }
  });

  it('are put to the gate in situations that offer the times they were written for', async () => {
    const named = (await allSituations()).map(({ name, said }) => [name, said.match(/\d\d:\d\d/g)?.join(' ')] as const);
    expect(Object.fromEntries(named.filter(([, times]) => times !== undefined))).toEqual(TIMES);
  });

  it.each(HALVES)('are in the half that their text says, each once, the %s half', (half) => {
    const texts = readReplies(half).map(({ text }) => text);
    const misplaced = texts.filter((text) => halfOf(text) !== half).length;
    expect({ misplaced, repeated: texts.length - new Set(texts).size }).toEqual({ misplaced: 0, repeated: 0 });
  });
});

function halfOf(text: string): Half {
  return (createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 0 ? 'seen' : 'held-out';
}

function shareOfMistakes(counts: readonly Count[]): number {
  const sum = (pick: (count: Count) => number) => counts.reduce((total, count) => total + pick(count), 0);
  return (100 * sum(({ wrong }) => wrong)) / sum(({ of }) => of);
}
