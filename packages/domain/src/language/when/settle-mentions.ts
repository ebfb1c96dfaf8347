import type { Found } from './scan.ts';

const CORRECTION =
  /(?<![^ ])(?:alias|alia|digo|quer dizer|ops|opa|na verdade|ou melhor|melhor|desculpa|desculpe|perdao|corrigindo|minto|nao)(?![^ ])/;
const DENIED_BEFORE =
  /(?<![^ ])(?:nao (?:posso|consigo|da|quero|pode ser|pode|vai dar|serve|rola|gosto de|tenho)|menos|exceto|sem ser|tirando|fora)(?: (?:n?[ao]s?|de|em|ser|para|pra|pro|dia|as))*$/;
const DENIED_AFTER =
  /^(?:,? ?(?:eu )?(?:ja )?nao (?:da|posso|consigo|pode|vai|quero|tenho|serve|rola)(?! (?:mais|ir|comparecer|estar|chegar|poder))|,? ?(?:e |fica |esta )?ruim)(?![^ ])/;

/**
 * Leaves out what was taken back ("terça, não, quarta") and what was said to be impossible ("sexta não dá, quinta sim").
 * "Amanhã não posso ir" names the day of a visit that won't be: it stays.
 */
export function settleMentions<Mention>(found: readonly Found<Mention>[], text: string): readonly Found<Mention>[] {
  const possible = found.filter((one) => !isDenied(one, text));
  const start = possible.findLastIndex((one, index) => {
    const before = possible[index - 1];
    return before !== undefined && CORRECTION.test(text.slice(before.at + before.length, one.at));
  });
  return start === -1 ? possible : possible.slice(start);
}

function isDenied({ at, length }: Found<unknown>, text: string): boolean {
  return DENIED_BEFORE.test(text.slice(0, at).trimEnd()) || DENIED_AFTER.test(text.slice(at + length).trimStart());
}
