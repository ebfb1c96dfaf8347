import { foldText } from '@post/domain';

/** Where a sentence takes up another thought. Read before accents are folded: "é" joins nothing. */
const SEAM =
  /[,;:!?.…]+(?:\s+|$)|[()“”"|•*]+|\p{Extended_Pictographic}+|\s[-—–]\s|\s(?=(?:e(?!\s(?:um|uma|dois|duas|tr[eê]s|quatro|cinco|seis|sete|oito|nove|dez|quinze|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|meia|pouco)\b)|mas|porém|pois|porque|que|assim|então|enquanto)\s)/iu;
const TITLE_DOT = /(?<=\b(?:dra?|sra?|av|profa?))\./gi;

/** Cuts a sentence into clauses, folded; the word that joins two stays with the second. */
export function clausesOf(sentence: string): readonly string[] {
  return sentence
    .normalize('NFC')
    .replace(TITLE_DOT, '')
    .split(SEAM)
    .map((clause) => foldText(clause).trim())
    .filter((clause) => /[\p{L}\d]/u.test(clause));
}
