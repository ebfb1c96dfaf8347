import { foldText, tokens } from '@post/domain';
import type { Evidence } from './evidence.ts';
import { contactsIn, countsIn, moneyIn } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';

const GIFTS =
  /\b(?:descontos?|gratis|gratuit[oa]s?|gratuitamente|de graca|cortesia|promoc(?:ao|oes)|promocional|brindes?|sem custo|isent[oa])\b/g;
/** Numbers that anyone may name. */
const PUBLIC_NUMBERS = new Set(['192', '193', '190', '188']);

/** Money, counts, gifts and ways to reach someone against the evidence. */
export function checkNumbers(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  return pieces.flatMap((piece) => {
    const findings: Finding[] = [];
    const echo = (piece.isQuestion || piece.isDenial) && piece.text !== '';
    const known = <T>(ours: ReadonlySet<T>, theirs: ReadonlySet<T>, value: T) =>
      ours.has(value) || (echo && theirs.has(value));
    const { ours, theirs } = evidence;
    const wrongPrice = moneyIn(piece.folded).some(
      ({ cents }) => !known(ours.money, theirs.money, cents) || isOfAnother(piece, cents, evidence),
    );
    const wrongGift = (piece.folded.match(GIFTS) ?? []).some((word) => !isGiftKnown(word, evidence, echo));
    if (wrongPrice || wrongGift) findings.push({ kind: 'price', claim: piece.text });
    if (countsIn(piece.folded).some(({ count }) => !known(ours.counts, theirs.counts, count)))
      findings.push({ kind: 'number', claim: piece.text });
    if (contactsIn(piece.text).some((contact) => !PUBLIC_NUMBERS.has(contact) && !isContactKnown(contact, evidence)))
      findings.push({ kind: 'contact', claim: piece.text });
    return findings;
  });
}

/** A line that names one service must name that service's price. */
function isOfAnother({ text }: Piece, cents: number, { turn, passages }: Evidence): boolean {
  const words = tokens(text).join(' ');
  const named = turn.catalogue.services.filter(({ name }) => words.includes(tokens(name).join(' ')));
  if (named.length === 0 || moneyIn(passages).some((one) => one.cents === cents)) return false;
  return !named.some(({ priceCents }) => priceCents === cents);
}

function isGiftKnown(word: string, { ourWords, theirWords }: Evidence, echo: boolean): boolean {
  const stem = word.slice(0, 5);
  return ourWords.includes(stem) || (echo && theirWords.includes(stem));
}

function isContactKnown(contact: string, { ours, ourWords }: Evidence): boolean {
  return ours.contacts.has(contact) || ourWords.includes(foldText(contact));
}
