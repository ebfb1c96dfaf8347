import { normalizeText } from './normalize-text.ts';

/** The normalised words, numbers and emoji of a text, in order. */
export function tokens(text: string): readonly string[] {
  return normalizeText(text).match(/[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu) ?? [];
}
