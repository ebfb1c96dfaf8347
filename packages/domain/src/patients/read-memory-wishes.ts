import type { Professional, Weekday } from '../clinic/clinic.ts';
import { mendWords, vocabularyOf } from '../language/mend-words.ts';
import { normalizeText } from '../language/normalize-text.ts';
import { readCallMe } from './call-me.ts';
import type { DayPart, MemoryKey, MemoryValue, MemoryWish } from './memory.ts';

/** What someone wants kept in mind for later, or no longer. */
export interface MemoryWishes {
  readonly learn: readonly MemoryWish[];
  /** `this` is what was spoken of last; null when nothing is to be forgotten. */
  readonly forget: readonly MemoryKey[] | 'all' | 'this' | null;
  /** Nothing else was said. */
  readonly alone: boolean;
}

const VOCABULARY = vocabularyOf(`manha tarde noite prefiro preferencia preferencias segunda terca quarta quinta sexta
  sabado domingo segundas tercas quartas quintas sextas
  sabados domingos esqueca esquece esquecer periodo qualquer sempre consigo posso somente apenas melhor`);

const PARTS: Readonly<Record<string, DayPart>> = { manha: 'morning', tarde: 'afternoon', noite: 'evening' };
const PART = '(manha|tarde|noite)';
const IN = '(?:de|a|pela|na|no periodo d[ae]|no turno d[ae]|durante a|no horario d[ae])';
const WEEKDAYS: Readonly<Record<string, Weekday>> = {
  segunda: 1,
  terca: 2,
  quarta: 3,
  quinta: 4,
  sexta: 5,
  sabado: 6,
  domingo: 7,
};
const DAY = '(?:segunda|terca|quarta|quinta|sexta|sabado|domingo)';
const DAYS = `(?:as|nas|aos|nos|toda|todas as|todos os|todo|dia de|dias de) (?:${DAY}s?)(?: feiras?)?(?:(?: e| ou| nem|) (?:as |nas |aos |nos |toda )?${DAY}s?(?: feiras?)?)*`;
const CANT =
  '(?:nao|nunca) (?:posso|consigo|da|tenho como|tenho disponibilidade|estou disponivel|vou poder|trabalho|quero)';
const ONLY = '(?:so|somente|apenas)';
const CAN = '(?:posso|consigo|da|tenho|poderia|estou livre|vou|quero|tenho disponibilidade)';

const LIKES_PART: readonly RegExp[] = [
  new RegExp(`\\b${ONLY} ${CAN}?(?: [a-z]+){0,3}? ?${IN} ${PART}\\b`),
  new RegExp(`\\b${CAN} (?:ir |vir |mesmo )?${ONLY} ${IN} ${PART}\\b`),
  new RegExp(`\\b(?:prefiro|preferimos|preferencia|dou preferencia)(?: [a-z]+){0,4}? ${IN} ${PART}\\b`),
  new RegExp(`\\b(?:sempre|geralmente|normalmente|costumo)(?: [a-z]+){0,3}? ${IN} ${PART}\\b`),
  new RegExp(`\\b${IN} ${PART} (?:e |fica |sempre )*(?:sempre )?(?:melhor|mais facil)\\b`),
  new RegExp(`\\b(?:melhor|mais facil)(?: horario| periodo)?(?: para mim)?(?: e| seria)? ${IN} ${PART}\\b`),
];
const CANT_ON = [new RegExp(`\\b${CANT}(?: [a-z]+){0,3}? ${DAYS}`), new RegExp(`\\b${DAYS}(?: eu)? ${CANT}\\b`)];
const ONLY_ON = [new RegExp(`\\b${ONLY} ${CAN}(?: [a-z]+){0,2}? ${DAYS}`)];
const CAN_ON = [new RegExp(`\\b(?:agora|ja)(?: eu)? (?:posso|consigo|da)(?: [a-z]+){0,2}? ${DAYS}`)];
const LIKES_PERSON =
  /\b(?:prefiro|preferencia por|gosto (?:mais )?d[aeo]|sempre (?:passo|vou|consulto|me trato|trato) com|quero sempre|so (?:quero|vou|passo|consulto|me trato) com|me trato com|sou paciente d[ao])\b/;
/** Spoken of one visit, not of all. */
const ONCE =
  /\b(?:hoje|amanha|depois de amanha|dia \d+|d?essa vez|esta vez|dessa consulta|semana que vem|proxima|essa semana|nesta semana|\d{1,2} ?h)\b/;
const ALWAYS = /\b(?:sempre|geralmente|normalmente|costumo|toda vez)\b/;

const FORGET = /\b(?<!nao )(?<!nao se )(?:esquec(?:e|a|am|er)|desconsider(?:e|a|ar))\b/;
const NO_MORE =
  /\bnao (?:precisa|preciso|tem que|e|necessita) (?:mais )?(?:de )?(?:ser |que seja )?(?:mais )?(?:so |sempre )?(?:com |de |a |as |pela |na )/;
const ANY_TIME =
  /\b(?:agora |ja |pode ser |posso |consigo |serve |tanto faz ?(?:o )?)(?:em |a |de )?(?:qualquer|todos? os?) (?:horarios?|horas?|periodos?|turnos?)\b|\btanto faz (?:o )?(?:horario|periodo)\b/;
const STANDING = /\b(?:agora|ja|daqui para frente|de agora em diante|a partir de agora|sempre)\b/;

const LIKES_WRITING =
  /\b(?:nao (?:me )?(?:lig(?:ue|uem|a|ar)|telefon[a-z]+)|prefiro (?:por )?(?:mensagem|mensagens|whats(?:app)?|texto)(?! de voz)|nao gosto de (?:ligacao|ligacoes|telefone))\b/;
const LIKES_CALLS = /\b(?:prefiro (?:que (?:me )?lig(?:uem|ue)|(?:por )?(?:ligacao|telefone)))\b/;

/** Reads lasting preferences and their end from one burst; what is meant for one visit only is none. */
export function readMemoryWishes(text: string, professionals: readonly Professional[]): MemoryWishes {
  const clauses = clausesOf(text);
  const read = clauses.map((clause) => readClause(clause, professionals));
  const callMe = readCallMe(text);
  const learn = [
    ...read.flatMap((one) => one.learn),
    ...(callMe ? [{ value: { key: 'call-me', name: callMe } as const, words: null }] : []),
  ];
  const forget = read.map((one) => one.forget).find((one) => one !== null) ?? null;
  const saysMore = read.some((one) => one.learn.length === 0 && one.forget === null && !one.small);
  return { learn, forget, alone: (learn.length > 0 || forget !== null) && (!saysMore || callMe !== null) };
}

interface ClauseRead extends Pick<MemoryWishes, 'learn' | 'forget'> {
  /** A greeting or a courtesy. */
  readonly small: boolean;
}

const SMALL =
  /^(?:oi|ola|bom dia|boa tarde|boa noite|tudo bem|obrigad[ao]|por favor|ok|ta|esta|sim|viu|ta bom|tudo bem\??|e|cora|entao|olha|ah)+(?: (?:cora|obrigad[ao]|por favor))*$/;

function clausesOf(text: string): readonly string[] {
  return mendWords(text.replace(/\b(dra?)\./gi, '$1'), VOCABULARY, 1)
    .split(/[,.;!?]|\b(?:mas|porem|so que)\b/)
    .map((clause) =>
      clause
        .replace(/[^a-z0-9 ]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

function readClause(clause: string, professionals: readonly Professional[]): ClauseRead {
  const small = SMALL.test(clause);
  const forget = forgetOf(clause, professionals);
  if (forget !== null) return { learn: [], forget, small };
  const values = [partOf(clause), daysOf(clause), personOf(clause, professionals)].filter((value) => value !== null);
  const writing = writingOf(clause);
  const learn = [...values.map((value) => ({ value, words: null })), ...(writing ? [writing] : [])];
  return { learn, forget: null, small };
}

function forgetOf(clause: string, professionals: readonly Professional[]): MemoryWishes['forget'] {
  if (ANY_TIME.test(clause) && STANDING.test(clause)) return ['part-of-day', 'not-weekdays'];
  if (CAN_ON.some((pattern) => pattern.test(clause))) return ['not-weekdays'];
  const forgets = FORGET.test(clause);
  if (!forgets && !NO_MORE.test(clause)) return null;
  const topics: readonly (readonly [MemoryKey, boolean])[] = [
    ['part-of-day', /\b(?:manha|tarde|noite|horario|periodo|turno)\b/.test(clause)],
    ['not-weekdays', new RegExp(`\\b${DAY}s?\\b`).test(clause)],
    ['professional', namedIn(clause, professionals) !== null || /\b(?:profissional|dra?|doutora?)\b/.test(clause)],
    ['call-me', /\b(?:chamar|apelido)\b/.test(clause)],
  ];
  const named = topics.filter(([, isNamed]) => isNamed).map(([key]) => key);
  if (named.length > 0) return named;
  if (!forgets) return null;
  if (/\b(?:preferencias|tudo|o que (?:eu )?(?:disse|falei|contei))\b/.test(clause)) return 'all';
  return /\b(?:isso|essa|disso|preferencia)\b|^(?:pode |por favor )*esquec(?:e|a|er)$/.test(clause) ? 'this' : null;
}

function partOf(clause: string): MemoryValue | null {
  if (ONCE.test(clause) || new RegExp(`\\b(?<!as |nas |toda )${DAY}\\b`).test(clause)) {
    if (!ALWAYS.test(clause)) return null;
  }
  for (const pattern of LIKES_PART) {
    const part = PARTS[pattern.exec(clause)?.[1] ?? ''];
    if (part) return { key: 'part-of-day', part };
  }
  return null;
}

function daysOf(clause: string): MemoryValue | null {
  const cant = named(clause, CANT_ON);
  if (cant.length > 0) return { key: 'not-weekdays', weekdays: cant };
  const only = named(clause, ONLY_ON);
  if (only.length === 0) return null;
  return { key: 'not-weekdays', weekdays: Object.values(WEEKDAYS).filter((weekday) => !only.includes(weekday)) };
}

function named(clause: string, patterns: readonly RegExp[]): readonly Weekday[] {
  const found = patterns.map((pattern) => pattern.exec(clause)?.[0]).find((match) => match !== undefined);
  const words = found?.match(new RegExp(DAY, 'g')) ?? [];
  return words.map((word) => WEEKDAYS[word]).filter((weekday) => weekday !== undefined);
}

function personOf(clause: string, professionals: readonly Professional[]): MemoryValue | null {
  if (!LIKES_PERSON.test(clause)) return null;
  const professional = namedIn(clause, professionals);
  return professional && { key: 'professional', professionalId: professional.id };
}

function namedIn(clause: string, professionals: readonly Professional[]): Professional | null {
  const meant = professionals.filter((one) => {
    const [first = '', ...rest] = normalizeText(one.name)
      .replace(/^dra?\.?\s+/, '')
      .split(' ');
    const full = [first, ...rest].join(' ');
    return clause.includes(full) || new RegExp(`\\b(?:d[aeo]|com|a|o|dra?|doutora?|prefiro) ${first}\\b`).test(clause);
  });
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

function writingOf(clause: string): MemoryWish | null {
  if (LIKES_WRITING.test(clause)) return { value: { key: 'communication' }, words: 'Prefere mensagem a ligação' };
  return LIKES_CALLS.test(clause) ? { value: { key: 'communication' }, words: 'Prefere ligação' } : null;
}
