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
  if (shorter < 4 || Math.abs(word.length - candidate.length) > 2) return Number.POSITIVE_INFINITY;
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
  const [from, leftEnd, rightEnd] = differingPart(left, right);
  return distanceOf(left.slice(from, leftEnd), right.slice(from, rightEnd), limit);
}

/** Most pairs share their start or their end, and none of it costs anything. */
function differingPart(left: string, right: string): readonly [from: number, leftEnd: number, rightEnd: number] {
  let from = 0;
  let [leftEnd, rightEnd] = [left.length, right.length];
  while (from < leftEnd && from < rightEnd && left.charCodeAt(from) === right.charCodeAt(from)) from += 1;
  while (leftEnd > from && rightEnd > from && left.charCodeAt(leftEnd - 1) === right.charCodeAt(rightEnd - 1)) {
    leftEnd -= 1;
    rightEnd -= 1;
  }
  return [from, leftEnd, rightEnd];
}

/** Optimal string alignment, row by row; a row whose least is past the limit ends it. */
function distanceOf(left: string, right: string, limit: number): number {
  if (left.length === 0 || right.length === 0) return Math.min(left.length + right.length, limit + 1);
  if (differentLetters(left, right) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left.charCodeAt(row - 1) === right.charCodeAt(column - 1);
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (areSwapped(left, right, [row, column])) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [beforeLast, last] = [last, current];
  }
  return Math.min(at(last, right.length), limit + 1);
}

/** Two neighbours that changed places, the later of them at this row and column. */
function areSwapped(left: string, right: string, [row, column]: readonly [row: number, column: number]): boolean {
  return row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
}

/** How many letters only one of the two has, at most: a distance is never less, and this costs a fraction of it. */
function differentLetters(left: string, right: string): number {
  const [ofLeft, ofRight] = [lettersOf(left), lettersOf(right)];
  return Math.max(bitsIn(ofLeft & ~ofRight), bitsIn(ofRight & ~ofLeft));
}

/** One bit for each of 32 classes of letters. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
