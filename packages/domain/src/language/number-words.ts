const SMALL = new Map(
  Object.entries({
    um: 1,
    uma: 1,
    dois: 2,
    duas: 2,
    tres: 3,
    quatro: 4,
    cinco: 5,
    seis: 6,
    sete: 7,
    oito: 8,
    nove: 9,
    dez: 10,
    onze: 11,
    doze: 12,
    treze: 13,
    catorze: 14,
    quatorze: 14,
    quinze: 15,
    dezesseis: 16,
    dezasseis: 16,
    dezessete: 17,
    dezoito: 18,
    dezenove: 19,
  }),
);
const TENS = new Map(Object.entries({ vinte: 20, trinta: 30, quarenta: 40, cinquenta: 50, cincoenta: 50 }));

/** "quinze" → 15; null for what is not a number word up to fifty. */
export function numberWord(word: string): number | null {
  return SMALL.get(word) ?? TENS.get(word) ?? null;
}

/** "vinte" and "cinco" of "vinte e cinco" → 25; null when the two words do not make one number. */
export function compoundNumber(tens: string, unit: string): number | null {
  const [high, low] = [TENS.get(tens), SMALL.get(unit)];
  return high !== undefined && low !== undefined && low < 10 ? high + low : null;
}
