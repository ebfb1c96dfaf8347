import type { Random } from '../../races/random.ts';

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bvocês\b/gi, 'vcs'],
  [/\bvocê\b/gi, 'vc'],
  [/\bpor favor\b/gi, 'pfv'],
  [/\btambém\b/gi, 'tb'],
  [/\bhoje\b/gi, 'hj'],
];

const DIALECTS: Readonly<Record<'country' | 'south', readonly (readonly [RegExp, string])[]>> = {
  country: [
    [/\bpara\b/gi, 'pra'],
    [/\bestá\b/gi, 'tá'],
    [/\bquero\b/gi, 'tô querendo'],
    [/\bgostaria de\b/gi, 'queria'],
    [/^sim\b/i, 'sim sinhora'],
    [/^(?:oi|olá)\b/i, 'ô de casa, oi'],
  ],
  south: [
    [/\bpara\b/gi, 'pra'],
    [/\bquero\b/gi, 'eu queria'],
    [/^sim\b/i, 'bah, sim'],
    [/^(?:oi|olá)\b/i, 'oi guria'],
    [/\bvocês\b/gi, 'vocês aí'],
  ],
};

/** How one person writes, chosen once by the seed. */
export interface Hand {
  readonly lower: boolean;
  readonly plain: boolean;
  readonly short: boolean;
  readonly misspelt: boolean;
  readonly dialect: 'country' | 'south' | null;
}

/** Writes a piece in this person's hand; names and numbers stay as they are, because nobody misspells their own. */
export function write(piece: string, hand: Hand, random: Random): string {
  let text = piece;
  if (hand.dialect) for (const [plain, said] of DIALECTS[hand.dialect]) text = text.replace(plain, said);
  if (hand.short) for (const [long, short] of SHORT) text = text.replace(long, short);
  if (hand.plain) text = text.normalize('NFD').replace(/\p{M}/gu, '');
  if (hand.lower) text = text.toLowerCase();
  return hand.misspelt && random.next() < 0.5 ? misspell(text, random) : text;
}

/** Two neighbouring letters change places in one long word that is no name. */
function misspell(text: string, random: Random): string {
  const words = [...text.matchAll(/(?<![\p{L}\d])\p{Ll}{7,}(?![\p{L}\d])/gu)];
  if (words.length === 0) return text;
  const word = random.pick(words);
  const at = word.index + 2 + random.below(word[0].length - 4);
  return `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
}
