import { editDistance } from '@post/domain';

/** Whether a word, as typed, stands for a known one: the same, its beginning, the same stem, or a slip of the keys. */
export function soundsLike(said: string, known: string): boolean {
  if (said === known) return true;
  if (said.length >= 4 && known.startsWith(said)) return true;
  if (said.length >= 6 && commonStart(said, known) >= Math.max(6, known.length - 3)) return true;
  const slips = known.length >= 8 ? 2 : known.length >= 6 ? 1 : 0;
  return slips > 0 && editDistance(said, known, slips) <= slips;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
