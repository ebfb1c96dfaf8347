/**
 * The word of the vocabulary that `word` most likely is, or null. One slip is forgiven from four letters on, two from
 * eight on; short words are too alike to guess. Both sides are expected normalised.
 */
export function closeTo(word: string, vocabulary: Iterable<string>, mostSlips = 2): string | null {
  let best: string | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of vocabulary) {
    if (candidate === word) return candidate;
    const cost = slipCost(word, candidate);
    if (cost > mostSlips) continue;
    if (cost < bestCost) [best, bestCost] = [candidate, cost];
  }
  return best;
}

/** Infinity when too far; a changed first letter weighs more, because people rarely miss it. */
function slipCost(word: string, candidate: string): number {
  const shorter = Math.min(word.length, candidate.length);
  if (shorter < 4) return Number.POSITIVE_INFINITY;
  const sameStart = word[0] === candidate[0];
  const allowed = shorter >= 8 && sameStart ? 2 : 1;
  if (!sameStart && shorter < 6 && !swappedStart(word, candidate)) return Number.POSITIVE_INFINITY;
  const distance = editDistance(word, candidate, allowed);
  return distance > allowed ? Number.POSITIVE_INFINITY : distance + (sameStart ? 0 : 0.5);
}

function swappedStart(word: string, candidate: string): boolean {
  return word[0] === candidate[1] && word[1] === candidate[0];
}

/** Insertions, deletions, substitutions and swaps of neighbours; gives up with `limit + 1` once past the limit. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...current) > limit) return limit + 1;
    [beforeLast, last] = [last, current];
  }
  return Math.min(at(last, right.length), limit + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
