import { mendWords, vocabularyOf } from '../language/mend-words.ts';

/** What someone asks of the clinic about their own data (LGPD, art. 18). */
export type PrivacyWish = 'access' | 'correction' | 'erasure';

const VOCABULARY = vocabularyOf(`dados informacoes cadastro historico conversas conversa registros apagar apaguem apague
  apaga excluir excluam exclua exclui deletar deletem delete remover removam remova eliminar eliminem elimine esquecer
  esquecido esquecida esquecimento corrigir corrijam corrija alterar atualizar atualizem copia portabilidade guardam guardar
  armazenam privacidade consentimento`);

const DATA =
  '(?:dados(?! bancarios)|informacoes|informacao|cadastro|historico|conversas?|registros?|dados pessoais|mensagens)';
const MINE = `(?:(?:o|a|os|as) )?(?:(?:meus?|minhas?) ${DATA}|${DATA} (?:sobre|de|a respeito de) mim|${DATA} (?:do|da|de) (?:meu|minha) [a-z]+|${DATA} que (?:voces|a clinica) (?:tem|tem de|guardam?)(?: [a-z]+){0,2})`;
const ERASE = '(?:apag|exclu|delet|remov|elimin)[a-z]*';

const ERASURE: readonly RegExp[] = [
  new RegExp(`\\b${ERASE}(?: [a-z]+){0,3}? (?:d[oa]s? )?${MINE}\\b`),
  new RegExp(`\\b${ERASE} tudo(?: o)?(?: que)?(?: [a-z]+){0,4} (?:mim|meu)\\b`),
  /\bdireito ao esquecimento\b|\b(?:quero|gostaria de) ser esquecid[ao]\b/,
  /\b(?:revog|retir|cancel)[a-z]* (?:o )?(?:meu )?consentimento\b/,
];
const CORRECTION: readonly RegExp[] = [new RegExp(`\\b(?:corrig|corrij|retific)[a-z]* ${MINE}\\b`)];
const ACCESS: readonly RegExp[] = [
  /\b(?:quais|que|qual)(?: sao)?(?: os| as)? (?:meus |minhas )?(?:dados|informacoes|informacao)(?: [a-z]+){0,4} (?:mim|meus?|minhas?|meu respeito)\b/,
  /\b(?:quais|que) (?:dados|informacoes) (?:meus|minhas|pessoais)\b/,
  /\bo que (?:e que )?(?:voces|a clinica|voce) (?:tem|sabem?|guardam?|armazenam?|tem guardado)(?: [a-z]+){0,2} (?:de|sobre|a respeito de) mim\b/,
  new RegExp(
    `\\b(?:quero|queria|gostaria de|preciso|posso|como|solicito)(?: [a-z]+){0,3} (?:ver|saber|acessar|acesso|receber|baixar|consultar|copia|exportar|ter)(?: [a-z]+){0,2} (?:a |aos |de |dos )?${MINE.replaceAll('|mensagens', '').replaceAll('|conversas?', '')}\\b`,
  ),
  new RegExp(`\\b(?:copia|portabilidade|acesso)(?: completa| total)? (?:a |aos |de |dos )?${MINE}\\b`),
  /\b(?:lgpd|lei geral de protecao de dados)\b/,
];

/** "Não apaguem meus dados", "vocês não vão apagar meu cadastro, né" */
const DENIED = /\bnao (?:[a-z]+ ){0,2}$/;

/** The wish in a message, decided by words alone; null when there is none. The strongest one counts. */
export function readPrivacyWish(text: string): PrivacyWish | null {
  const words = mendWords(text, VOCABULARY, 1)
    .replace(/[^a-z0-9 ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (asks(words, ERASURE)) return 'erasure';
  if (asks(words, CORRECTION)) return 'correction';
  return asks(words, ACCESS) ? 'access' : null;
}

function asks(words: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => {
    const found = pattern.exec(words);
    return found !== null && !DENIED.test(words.slice(0, found.index));
  });
}
