const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(?:oes|aes|aos)$/, 'ao'],
  [/ais$/, 'al'],
  [/eis$/, 'el'],
  [/ns$/, 'm'],
  [/(?<=[rzls])es$/, ''],
  [/(?<=[aeiou])s$/, ''],
];

/** What makes a noun, an adjective or a verb form out of a stem; the longest that leaves a stem is taken off. */
const ENDINGS =
  'amento imento adora edora idora mente acao icao idade ancia encia ante ente avel ivel agem ista ador edor idor ario aria eria iria asse esse isse arem erem irem amos emos imos ando endo indo ado ada ido ida ava arei erei irei ar er ir am em ei ou eu iu ia a e o i'
    .split(' ')
    .sort((left, right) => right.length - left.length);

/** Shorter ones are shared by words that have nothing to do with one another: "comer" and "como". */
const SHORTEST_STEM = 4;

/**
 * The stem of a normalised Portuguese word, so that "estacionar" meets "estacionamento" and "orientações" "orientação".
 * Made for words without accents, as patients write them; the stemmers in use elsewhere read the accents.
 */
export function stemWord(word: string): string {
  if (word.length <= SHORTEST_STEM || /\d/.test(word)) return word;
  const plural = PLURALS.find(([ending]) => ending.test(word));
  const singular = plural ? word.replace(plural[0], plural[1]) : word;
  const ending = ENDINGS.find((one) => singular.endsWith(one) && singular.length - one.length >= SHORTEST_STEM);
  return ending === undefined ? singular : singular.slice(0, -ending.length);
}
