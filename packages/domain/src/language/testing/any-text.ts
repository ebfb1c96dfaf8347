import fc from 'fast-check';

const PIECES = ['não', ' ', '\n', '?', '👍🏽', '1ª', 'é', '10:30', '\u200B', 'toString'] as const;

/** Anything a person, a paste or a faulty channel can send, broken surrogates included. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x20, max: 0x17f }).map((code) => String.fromCodePoint(code)),
    fc.constantFrom(...PIECES),
  );
  return fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
}
