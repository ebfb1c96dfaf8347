const WORDS = new Map(
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
    dezessete: 17,
    dezoito: 18,
    dezenove: 19,
    vinte: 20,
    trinta: 30,
    quarenta: 40,
    cinquenta: 50,
    sessenta: 60,
    setenta: 70,
    oitenta: 80,
    noventa: 90,
    cem: 100,
    cento: 100,
    duzentos: 200,
    duzentas: 200,
    trezentos: 300,
    trezentas: 300,
    quatrocentos: 400,
    quinhentos: 500,
    seiscentos: 600,
    setecentos: 700,
    oitocentos: 800,
    novecentos: 900,
  }),
);

const NUMBER = [...WORDS.keys(), 'mil'].sort((a, b) => b.length - a.length).join('|');

/** A number as it is written in prose: digits, or words up to the thousands; a source for larger expressions. */
export const NUMBER_SOURCE = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d{2})?|\d+(?:,\d{2})?|(?:${NUMBER})(?: e (?:${NUMBER})| (?:${NUMBER}))*)`;

/** "1.200,50" → 1200.5, "duzentos e vinte" → 220; of folded text. */
export function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written.replaceAll('.', '').replace(',', '.'));
  let total = 0;
  let group = 0;
  for (const word of written.split(/ e | /)) {
    if (word === 'mil') {
      total += (group || 1) * 1_000;
      group = 0;
    } else group += WORDS.get(word) ?? 0;
  }
  return total + group;
}
