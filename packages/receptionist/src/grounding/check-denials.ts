import { stemWord } from '@post/domain';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';

/** The house is said not to have, do, take or allow something. */
const HOUSE_DENIES =
  /\bnao (?:temos|fazemos|faz|fazem|trabalhamos|trabalha|atendemos|aceitamos|aceita|oferecemos|oferece|realizamos|cobramos|cobra|existe|possuimos|dispomos|abrimos|abre|funciona\w*|e (?:permitid[oa]|aceit[oa]|possivel|necessari[oa]|precis[oa]|obrigatori[oa])|(?:e |sao )?permitid\w+|vale\w*|cobre|inclui\w*|esta inclus\w+|ha|tem|(?:pode|podem) ser|e noss[oa]|(?:mand|envi|lig|fornec|permit|emit|us|cuid|receb|empr)(?:amos|emos|imos))\b|\baceitamos nenhum/;
/** Times, days and visits have checks of their own. */
const OF_TIME =
  /\b(?:horarios?|vagas?|agenda|consulta (?:marcad|agendad|sua)\w*|consulta nenhuma|nenhuma consulta|marcad\w+|agendad\w+|nada|atendimento|problema|pressa|duvida|como|certeza|que (?:des)?(?:marc|cancel)ar|erro|engano|de que|resposta|informac\w+|isso|por aqui|nesse|nessa|neste|nesta|dia|hoje|amanha)\b|\d/;

/** What the house does not do is said only of what a document or a tool denies too. */
export function checkDenials(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  return pieces.flatMap((piece) => {
    if (piece.isQuestion || piece.when.weekdays.length + piece.when.dates.length > 0) return [];
    const isUnbacked = piece.clauses.some(
      (clause) => HOUSE_DENIES.test(clause) && !OF_TIME.test(clause) && !isDenied(clause, evidence),
    );
    return isUnbacked ? [{ kind: 'rule' as const, claim: piece.text }] : [];
  });
}

const DENIES = /\b(?:nao|nunca|nem|nenhum|nenhuma|exceto|proibid\w+|sem)\b/;

function isDenied(clause: string, { sayings }: Evidence): boolean {
  const stems = (clause.match(/\p{L}{4,}/gu) ?? []).map(stemWord);
  return sayings.some(
    ({ folded, words }) =>
      DENIES.test(folded) && words.some((word) => word.length > 3 && stems.includes(stemWord(word))),
  );
}
