/** Vowels and consonants that Portuguese never doubles inside a word; "ee", "oo", "rr" and "ss" are words of their own. */
const NEVER_DOUBLED = /([abcdfghijklmnpqtuvwxyz])\1/g;

/** What the eye does not see: joiners, marks that choose an emoji's look, skin tones. */
const INVISIBLE = /\p{Cf}|\p{M}|\p{Emoji_Modifier}/gu;

/** Text without anything to fold but capitals, as most of what is compared is. */
const PLAIN = /^[\x20-\x7e\n]*$/;

/** Lower case without accents, invisible characters, stretched letters ("siiim") or doubled spaces. For matching only. */
export function normalizeText(text: string): string {
  return foldText(text)
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(NEVER_DOUBLED, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lower case without accents or invisible characters; letters and spaces stay as many as they were. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(INVISIBLE, '');
}
