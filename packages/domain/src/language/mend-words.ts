import { closeTo } from './close-to.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { normalizeText } from './normalize-text.ts';

/** How people shorten words on a phone. */
const SHORT_FORMS = new Map(
  Object.entries({
    qero: 'quero',
    kero: 'quero',
    flr: 'falar',
    vc: 'voce',
    vcs: 'voces',
    ce: 'voce',
    ces: 'voces',
    oce: 'voce',
    pq: 'porque',
    q: 'que',
    n: 'nao',
    naum: 'nao',
    num: 'nao',
    tb: 'tambem',
    tbm: 'tambem',
    to: 'estou',
    tou: 'estou',
    ta: 'esta',
    tava: 'estava',
    tao: 'estao',
    eh: 'e',
    oq: 'o que',
    qto: 'quanto',
    qnto: 'quanto',
    qt: 'quanto',
    qnt: 'quanto',
    qdo: 'quando',
    qnd: 'quando',
    hj: 'hoje',
    amn: 'amanha',
    pra: 'para',
    pro: 'para',
    pras: 'para',
    pros: 'para',
    p: 'para',
    c: 'com',
    cmg: 'comigo',
    mto: 'muito',
    mt: 'muito',
    mta: 'muita',
    msg: 'mensagem',
    msgs: 'mensagens',
    obg: 'obrigado',
    obgd: 'obrigado',
    brigado: 'obrigado',
    brigada: 'obrigada',
    vlw: 'valeu',
    flw: 'falou',
    blz: 'beleza',
    pfv: 'por favor',
    pf: 'por favor',
    d: 'de',
    dps: 'depois',
    fzr: 'fazer',
    consigu: 'consigo',
    consulto: 'consulta',
    vo: 'vou',
    agnd: 'agendar',
    hr: 'horario',
  }),
);

/** The normalised words of a text in one line, short forms written out and slips mended towards `vocabulary`; "?" stays. */
export function mendWords(text: string, vocabulary: ReadonlySet<string>, mostSlips = 2): string {
  const words =
    normalizeText(text.replace(/\n+/g, ' . ')).match(/[\p{L}\p{N}]+|[?,.;!]|\p{Extended_Pictographic}/gu) ?? [];
  return words.map((word) => SHORT_FORMS.get(word) ?? mend(word, vocabulary, mostSlips)).join(' ');
}

function mend(word: string, vocabulary: ReadonlySet<string>, mostSlips: number): string {
  if (word.length < 5 || vocabulary.has(word) || EVERYDAY_WORDS.has(word)) return word;
  return closeTo(word, vocabulary, mostSlips) ?? word;
}

/** The words of some rules, as a vocabulary to mend towards. */
export function vocabularyOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}
