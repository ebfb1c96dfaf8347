import { tokens } from '@post/domain';

/** How much of what a statement is about also stands in a line of the evidence, from 0 to 1. */
export function sharedWords(statement: string, line: string): number {
  const words = tokens(statement).filter((word) => word.length > 3);
  const known = tokens(line).map((word) => word.slice(0, 6));
  return words.length === 0 ? 0 : words.filter((word) => known.includes(word.slice(0, 6))).length / words.length;
}
