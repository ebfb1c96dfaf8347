import type { Evidence } from './evidence.ts';
import type { Reading } from './facts.ts';
import type { Finding } from './finding.ts';
import { INSURANCES } from './lexicon.ts';
import type { Piece } from './pieces.ts';

const PAYMENTS = [
  'cheque',
  'boleto',
  'dinheiro',
  'pix',
  'debito',
  'credito',
  'cartao',
  'estacionamento',
  'parcel',
  'juros',
  'convenio',
];
const TOPICS = [...INSURANCES, ...PAYMENTS];
const DENIES = /\b(?:nao|nem|nunca|nenhum|nenhuma|exceto)\b/;

/** What a document affirms may not be denied, and what it denies may not be affirmed. */
export function checkPolarity(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  return pieces.flatMap((piece) => {
    const { folded, text, isQuestion } = piece;
    if (isQuestion || DOES_NOT_KNOW.test(folded)) return [];
    if (EVERY.test(folded) && !evidence.sayings.some((one) => EVERY.test(one.folded)))
      return [{ kind: 'rule' as const, claim: text }];
    if (LIMITS.test(folded) && !evidence.sayings.some((one) => LIMITS.test(one.folded)))
      return [{ kind: 'rule' as const, claim: text }];
    const isTurned = statements(piece).some(({ words, denied }) =>
      TOPICS.filter((topic) => words.includes(topic)).some((topic) => {
        const known = evidence.sayings.flatMap(statements).filter((one) => one.words.includes(topic));
        return known.length > 0 && known.every((one) => one.denied !== denied);
      }),
    );
    return isTurned ? [{ kind: 'rule' as const, claim: text }] : [];
  });
}

const EVERY =
  /\b(?:tod[oa]s [oa]s|qualquer|quaisquer) (?:convenios?|planos?|formas?|cart(?:ao|oes)|especialidades|bandeiras?|idades?)\b/;
/** What can only be done so, or not from here. */
const LIMITS =
  /\b(?:so|somente|apenas) (?:e possivel|sao permitid\w+|e permitid\w+)|\b(?:por aqui|pelo whatsapp|por mensagem) (?:eu )?nao (?:consigo|posso|conseguimos|podemos|e possivel|da para) (?:cancel|marc|agend|remarc|mud|desmarc|pass|inform)\w*|\bpor aqui nao conseguimos\b|\bso presencial\w*/;

const DOES_NOT_KNOW =
  /\bnao (?:sei|tenho (?:essa|a|esta) informac\w+|consta|encontrei)\b|\bpergunt|\bsobre\b|\binformac/;

/** A denial reaches over its list: "não aceitamos cheque, boleto e vale". */
function statements({ clauses }: Reading): readonly { readonly words: string; readonly denied: boolean }[] {
  let denied = false;
  return clauses.map((words) => {
    if (DENIES.test(words)) denied = true;
    else if (/\b(?:aceit\w+|atend\w+|tem|temos|ha|pode\w*|mas|trabalh\w+|formas?)\b/.test(words)) denied = false;
    return { words, denied };
  });
}
