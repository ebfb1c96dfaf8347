/** A full name longer than this is pasted text, not a name. */
const LONGEST_NAME = 120;

/** Direction marks, zero-width and control characters: they are invisible and make equal names differ. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const PARTICLES: ReadonlySet<string> = new Set(['de', 'da', 'do', 'das', 'dos', 'e']);

/** A name as it is kept: without invisible characters, single spaces. Null when there is no letter in it. */
export function parsePersonName(text: string): string | null {
  const visible = text.normalize('NFC').replaceAll(/\s/g, ' ').replaceAll(INVISIBLE, '');
  const name = visible.replaceAll(/ +/g, ' ').trim();
  return /\p{L}/u.test(name) && name.length <= LONGEST_NAME ? name : null;
}

/** What two spellings of one name share: no accents, case, punctuation, nor the particles that people leave out. */
export function normalizeName(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(INVISIBLE, '').toLowerCase();
  const words = plain.replaceAll(/['’`.]/g, '').split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '' && !PARTICLES.has(word)).join(' ');
}

/** Whether both spell the same full name. A missing surname makes it another: families share phones and first names. */
export function samePersonName(a: string, b: string): boolean {
  const key = normalizeName(a);
  return key !== '' && key === normalizeName(b);
}
