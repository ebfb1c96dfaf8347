import type { Temporal } from 'temporal-polyfill';

/** Reads one shape of words. `read` answers null when the words turn out to mean something else. */
export interface Rule<Mention> {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, today: Temporal.PlainDate) => Mention | null;
}

/** The captured pieces, by number; '' where nothing was captured. */
export type Groups = (index: number) => string;

export interface Found<Mention> {
  readonly mention: Mention;
  readonly at: number;
  readonly length: number;
}

export interface Scan<Mention> {
  readonly found: readonly Found<Mention>[];
  /** The text with what was read blotted out, so that no later rule reads it again. */
  readonly left: string;
}

const BLOT = '\u0001';

/** A rule for whole pieces: "h" never matches inside "hoje". */
export function rule<Mention>(source: string, read: Rule<Mention>['read']): Rule<Mention> {
  return { pattern: new RegExp(`(?<![^ ])(?:${source})(?![^ ])`, 'g'), read };
}

/** Applies the rules in order, the most telling first. What is found comes back in the order of the text. */
export function scan<Mention>(text: string, rules: readonly Rule<Mention>[], today: Temporal.PlainDate): Scan<Mention> {
  const found: Found<Mention>[] = [];
  let left = text;
  for (const { pattern, read } of rules) {
    for (const match of left.matchAll(pattern)) {
      const mention = read((index) => match[index] ?? '', today);
      if (mention === null) continue;
      found.push({ mention, at: match.index, length: match[0].length });
      left = blot(left, match.index, match[0].length);
    }
  }
  return { found: found.sort((a, b) => a.at - b.at), left };
}

function blot(text: string, at: number, length: number): string {
  return text.slice(0, at) + BLOT.repeat(length) + text.slice(at + length);
}
