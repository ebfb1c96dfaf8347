import { editDistance } from './close-to.ts';
import { tokens } from './tokens.ts';

export interface NameMatch {
  /** Indexes into `names` that fit equally well, in their order. */
  readonly best: readonly number[];
  readonly certainty: 'exact' | 'close' | 'none';
}

/** Other words for a name: "dentista de criança" for "Odontopediatria". Key and values as people write them. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** Words that tell no service or person from another. */
const EMPTY_WORDS = new Set(
  `a o as os um uma de da do das dos e em no na com para pra por dr dra doutor doutora quero queria gostaria marcar agendar
  consulta sessao servico horario atendimento vaga tem voces preciso fazer ver ser pode meu minha ola oi bom boa dia tarde
  noite amanha hoje vez primeira que vem favor sim nao avaliacao`.split(/\s+/),
);

/** Words that many things share: alone they mean none of them. */
const WEAK_WORDS = new Set(['clinica', 'clinico', 'geral', 'paciente', 'medico', 'dentista', 'especiais']);

/**
 * The names a text means: "ortondontia", "fono" or "dra helena" among services or professionals. `exact` when every
 * telling word of one name (or alias) stands in the text, `close` for slips, stems and parts of names.
 */
export function matchName(text: string, names: readonly string[], aliases: Aliases = {}): NameMatch {
  const said = wordsOf(text);
  const scores = names.map((name) => Math.max(...spellings(name, aliases).map((spelling) => score(said, spelling))));
  const top = Math.max(0, ...scores);
  if (top < LEAST) return { best: [], certainty: 'none' };
  const best = scores.flatMap((value, index) => (top - value < 0.01 ? [index] : []));
  return { best, certainty: top >= EXACT ? 'exact' : 'close' };
}

const EXACT = 1;
/** One well-recognised word of a name of two. */
const LEAST = 0.4;
/** How much a word in brackets ("1ª vez") tells apart two names that are otherwise the same. */
const BRACKETED = 0.02;

function spellings(name: string, aliases: Aliases): readonly string[] {
  return [name, ...(Object.hasOwn(aliases, name) ? (aliases[name] ?? []) : [])];
}

function wordsOf(text: string): readonly string[] {
  return tokens(text).map((word) => (word === 'primeira' ? '1a' : word));
}

function score(said: readonly string[], spelling: string): number {
  const all = wordsOf(spelling.replace(/\(.*?\)/g, ' '));
  const telling = all.filter((word) => !EMPTY_WORDS.has(word));
  const words = telling.length > 0 ? telling : all;
  if (words.length === 0) return 0;
  const found = words.map((word) => Math.max(0, ...said.map((other) => likeness(other, word))));
  const sum = found.reduce((total, one) => total + one, 0);
  const onlyWeak = words.every((word, index) => found[index] === 0 || WEAK_WORDS.has(word));
  if (onlyWeak && found.includes(0)) return 0;
  const bracketed = wordsOf(/\((.*?)\)/.exec(spelling)?.[1] ?? '').filter((word) => qualifies(said, word)).length;
  return sum / words.length + bracketed * BRACKETED;
}

/** In "marcar uma consulta" the word names no kind of visit. */
function qualifies(said: readonly string[], word: string): boolean {
  const at = said.indexOf(word);
  return at !== -1 && !/^(?:uma|marcar|agendar|a|minha|nova|quero)$/.test(said[at - 1] ?? '');
}

/** 1 for the same word; less for a slip, a shared stem or a short form. */
function likeness(said: string, word: string): number {
  if (said === word) return 1;
  const shorter = Math.min(said.length, word.length);
  if (shorter < 4 || EMPTY_WORDS.has(said)) return 0;
  if (editDistance(said, word, 2) <= (shorter >= 7 ? 2 : 1)) return 0.9;
  if (word.startsWith(said)) return 0.85;
  const stem = commonStart(said, word);
  return stem >= 5 && stem >= shorter - 3 ? 0.8 : 0;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
