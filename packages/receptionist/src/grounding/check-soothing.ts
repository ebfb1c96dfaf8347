import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';

const SYMPTOM_OR_DRUG =
  /\b(?:dor|dores|doi|doendo|incha\w+|inflama\w+|sangra\w+|febre|remedio|medicament\w*|tomar|dipirona|ibuprofeno|paracetamol|quebr\w+|caiu|latej\w+)\b/;
const SOOTHES =
  /\b(?:pode (?:esperar|aguardar|ficar tranquil\w+|tomar|usar|fazer)|nao (?:e|faz|tem|parece|deve ser|vai) (?:mal|problema|perigo|risco|nada|grave|urgente|preocupante|serio|piorar)|faz mal|sem (?:medo|susto|risco|perigo)|passa (?:logo|rapido|sozinh\w+)|(?:vai|deve) (?:passar|melhorar|aliviar)|(?:logo|ja ja) (?:passa|melhora)|e (?:normal|comum|simples)|costuma\w*|normalmente|geralmente|em geral|nao se preocupe|provavelmente|com certeza e)\b/;

/** Of somebody who is in pain or asks for a drug, that it is nothing, can wait or will pass is a judgement in any words. */
export function checkSoothing(pieces: readonly Piece[], { theirWords, units }: Evidence): readonly Finding[] {
  if (!SYMPTOM_OR_DRUG.test(theirWords)) return [];
  return pieces.flatMap(({ folded, text, isQuestion }) => {
    const [said] = SOOTHES.exec(folded) ?? [];
    const isBacked = said === undefined || units.some((unit) => unit.includes(said));
    return isBacked || isQuestion ? [] : [{ kind: 'medical' as const, claim: text }];
  });
}
