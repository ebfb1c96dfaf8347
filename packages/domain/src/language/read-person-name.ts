import { closeTo } from './close-to.ts';
import { foldText } from './normalize-text.ts';

export interface PersonNameRead {
  readonly name: string;
  /** Who writes: the person named, or someone who answers for them ("é para minha filha Lia"). */
  readonly relation: 'self' | 'responsible';
}

const PARTICLES = new Set(['da', 'de', 'do', 'das', 'dos', 'e', 'di', 'von', 'van']);
const LONGEST_NAME = 6;

const RELATIVE =
  '(?:filh[ao]|filhinh[ao]|bebe|mae|pai|av[oó]|vovo|esposa|esposo|marido|mulher|irma|irmao|net[ao]|sobrinh[ao]|namorad[ao]|tia|tio|prim[ao]|sogr[ao]|entead[ao]|afilhad[ao]|amig[ao]|companheir[ao])';

const OTHERS = new RegExp(
  String.raw`\b(?:para|pra|pro|e|eh|é|d[oa]|com|chamad[ao])?\s*(?:[oa] )?(?:meu|minha|nosso|nossa)\s+${RELATIVE}(?:\s+(?:mais\s+(?:velh|nov)[ao]|cacula))?\s*,?\s*(?:(?:que\s+)?(?:se\s+)?chama(?:-se)?|chamad[ao]|que\s+e|o\s+nome\s+(?:del[ae]\s+)?e|nome|a|o)?[\s:,]*`,
);
const OTHERS_NAME =
  /\b(?:(?:o )?nome d(?:ele|ela|o paciente|a paciente|a crianca)|(?:ele|ela) se chama|(?:o|a) paciente (?:e|se chama)|paciente)\s*(?:e|eh|sera)?[\s:]+/;
const SELF =
  /\b(?:(?:o )?meu nome (?:completo )?(?:e|eh)?|me chamo|chamo-me|(?:aqui|quem fala|quem esta falando) (?:e|eh|quem fala e)|(?:eu )?sou|(?:pode )?me chamar? de|(?:em|no) nome de|nome(?: completo)?(?: e)?)[\s:]+(?:[oa] )?/;

/** A name told together with the fact that it is one: "meu nome é Ana Souza", "aqui é a Bia", "é para minha filha Lia". */
export function readPersonName(text: string): PersonNameRead | null {
  const other = nameAfter(text, OTHERS_NAME) ?? nameAfter(text, OTHERS);
  if (other !== null) return { name: other, relation: 'responsible' };
  const own = nameAfter(text, SELF);
  return own === null ? null : { name: own, relation: 'self' };
}

/** A name given as the whole answer to "qual é o nome?": "Ana Souza", "é Ana Souza", "Ana Souza, obrigada". */
export function readBareName(text: string): string | null {
  const told = readPersonName(text);
  if (told) return told.name;
  const answer = text
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/gu, '')
    .trim()
    .replace(/^(?:(?:é|eh|e|sim|claro|ok|pode ser|oi|ol[áa])[\s,:]+)?(?:(?:é|eh|e)\s+)?(?:[ao]\s+)?/i, '');
  const [head = '', ...rest] = answer.split(/[,;.!\n]+/).map((part) => part.trim());
  if (rest.some((part) => part !== '' && !isPolite(part))) return null;
  const words = wordsOf(head);
  const taken = nameWords(words);
  return taken.length > 0 && taken.length === words.length ? titled(taken) : null;
}

function nameAfter(text: string, lead: RegExp): string | null {
  // Folding keeps one letter for one letter, so places in the folded text are places in the composed one.
  const composed = text.normalize('NFC');
  const folded = [...composed].map((letter) => foldText(letter).slice(0, 1) || ' ').join('');
  const match = lead.exec(folded);
  if (!match) return null;
  const after = [...composed].slice([...folded.slice(0, match.index + match[0].length)].length).join('');
  const [head = ''] = after.split(/[,;.!?\n\d()]/);
  const taken = nameWords(wordsOf(head));
  return taken.length > 0 ? titled(taken) : null;
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/).filter(Boolean);
}

/** The words up to the first that no name has; particles only between two of them. */
function nameWords(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, index) => !isNameWord(word) && !(index > 0 && isLaterWord(words, index)));
  const taken = words.slice(0, end === -1 ? words.length : end);
  while (PARTICLES.has(foldText(taken.at(-1) ?? ''))) taken.pop();
  return taken.length <= LONGEST_NAME ? taken : [];
}

/** After a first name: a particle, or a surname that is also a verb, where no sentence goes on. */
function isLaterWord(words: readonly string[], index: number): boolean {
  const folded = foldText(words[index] ?? '');
  return PARTICLES.has(folded) || (folded === 'faria' && index === words.length - 1);
}

function isNameWord(word: string): boolean {
  const folded = foldText(word);
  if (folded.endsWith('-feira')) return false;
  return /^\p{L}[\p{L}'’-]+$/u.test(word) && !NOT_NAMES.has(folded) && !PARTICLES.has(folded) && !isServiceWord(folded);
}

function isServiceWord(folded: string): boolean {
  return folded.length >= 6 && closeTo(folded, SERVICE_WORDS) !== null;
}

function isPolite(text: string): boolean {
  return /^(?:obrigad[ao]|por favor|pf|pfv|brigad[ao]|valeu|ok|sim|bom dia|boa tarde|boa noite|tudo bem|😊|🙏)$/iu.test(
    text,
  );
}

function titled(words: readonly string[]): string {
  return words.map((word) => (PARTICLES.has(foldText(word)) ? word.toLowerCase() : capitalised(word))).join(' ');
}

function capitalised(word: string): string {
  return word.toLowerCase().replace(/(^|['’-])\p{L}/gu, (start) => start.toUpperCase());
}

const SERVICE_WORDS =
  `odontopediatria ortodontia ortodontista fonoaudiologia fonoaudiologa psicologia psicologo psicologa psicoterapia implante
  implantes clinica limpeza consulta avaliacao dentista canal clareamento extracao agendar agendamento cancelar remarcar
  confirmar horario horarios obrigado obrigada paciente recepcao atendente convenio`.split(/\s+/);

/** Words that start a sentence after "sou" or "para minha filha", and never a name. */
const NOT_NAMES = new Set(
  `a o as os um uma eu voce voces ele ela eles elas nos me se que quem qual quando onde como porque por para pra pro com sem
  em no na nos nas ao aos sim nao ok oi ola bom boa dia tarde noite manha amanha hoje ontem segunda terca quarta quinta
  sexta sabado domingo feira semana mes ano anos hora horas novo nova paciente pacientes cliente mae pai filha filho esposa
  esposo marido mulher irma irmao mesmo mesma mim ja ainda so tambem muito muita mais menos bem mal aqui ali la isso esse
  essa este esta aquele aquela quero queria gostaria preciso posso pode poderia vou tem tenho tinha estou esta to ta foi
  era ser sera sou fazer marcar agendar cancelar mudar remarcar trocar confirmar falar saber ver consulta consultas
  horario vaga vagas primeira vez sessao avaliacao retorno medico medica doutor doutora dr dra dente dentes dor fono robo
  humano pessoa alguem ninguem atendente tudo nada obrigado obrigada favor claro beleza certo particular convenio plano
  alergico alergica diabetico gestante gravida autista crianca adulto bebe menor maior idade responsavel proprio propria
  outra outro outros dela dele dessa desse prefiro melhor qualquer quanto quais queria depois antes agora talvez acho
  precisa quer gostaria vai tinha foi fez faz caiu bateu quebrou usa sente toma consegue mora estuda falou disse pediu
  chegou nasceu ficou perdeu comecou acordou desmaiou chora come dorme teria faria iria sempre vem veio pegou acabou
  perfeito isso exato show top legal blz joia fechado nunca nem mas ou e`.split(/\s+/),
);
