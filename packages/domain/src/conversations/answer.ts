import { closeTo } from '../language/close-to.ts';
import { normalizeText } from '../language/normalize-text.ts';
import type { Proposal } from './dialogue.ts';

type Answer = 'yes' | 'no';
type Said = Answer | 'nothing' | 'else';

/**
 * The explicit answer to what was last proposed; null for anything else, also for a yes that changes the proposal or asks
 * on ("sim, mas às 15h"). `asked` is what the proposal would do: "pode cancelar" is no yes to a booking.
 */
export function readAnswer(text: string, asked?: Proposal['kind']): Answer | null {
  if (text.includes('?')) return null;
  const inLines = text.replace(/\s*\n\s*/g, '. ');
  const clauses = ANSWERING.reduce((words, [said, meant]) => words.replace(said, meant), normalizeText(inLines));
  const said = clauses.split(/[,.;:!()"*_-]+/).map((clause) => sayOf(clause, asked));
  if (said.includes('else')) return null;
  const [yes, no] = [said.includes('yes'), said.includes('no')];
  if (yes === no) return null;
  return yes ? 'yes' : 'no';
}

/** "Deixa", "deixa assim", "melhor deixar pra lá", but not "deixa eu ver" nor "deixa para quinta". */
const LET_IT_BE =
  /\b(?:(?:melhor|vou|prefiro|eu vou) )?dei(?:x|ch)(?:a|e|o|ar|emos)(?: (?:assim|estar|quieto|queto|mesmo|entao|isso|como (?:esta|ta|estava)|do jeito que (?:esta|ta)|(?:pra|para) (?:la|depois|outr[ao] (?:dia|hora|vez|momento))))*(?: (?:obrigad[ao]|obg|valeu))?(?=\s*(?:$|[,.;:!]))/g;

/** Phrases whose single words would mislead. */
const ANSWERING: readonly (readonly [RegExp, string])[] = [
  [/\b(?:claro|logico|obvio|certeza|evidente) que sim\b/g, 'sim'],
  [/\b(?:claro|logico|obvio|certeza|evidente) que (?:nao|n)\b/g, 'nao'],
  [/\b(?:diz|digo|respondo) que sim\b/g, 'sim'],
  [/\bpor favor\b|\bp f\b|\bpfv?r?\b/g, ''],
  [
    /\b(?:deus me livre|nem pensar|nem morta?|de jeito nenhum|de forma alguma|de maneira nenhuma|nem a pau|negativo|nops|nope|jamais|nunca)\b/g,
    'nao',
  ],
  [/\bdeixar? (?:marcad|agendad|confirmad|reservad)[oa]\b/g, 'sim'],
  // "Pode deixar" says that something is taken care of: neither yes nor no.
  [/\bpode deixar\b/g, ''],
  [LET_IT_BE, 'nao'],
  [
    /\besquece(?: isso)?\b|\bmudei de ideia\b|\bdesist(?:o|i)\b|\b(?:nao tenho|sem) interesse\b|\bnao me interessa\b/g,
    'nao',
  ],
  [/\bsem duvidas?\b|\bde acordo\b|\b(?:to|estou) dentro\b|\besse mesmo\b/g, 'sim'],
  [/\bsem problemas?\b/g, ''],
  [/(?<!\bnao )\b(?:ta|esta) (?:legal|bem|bom|otimo|joia|beleza)\b/g, 'sim'],
  [/\bmanda(?:r)? (?:ver|bala)\b|\bpode mandar\b/g, 'sim'],
  [/\bestarei (?:la|presente|ai)\b|\b(?:eu )?vou estar (?:la|presente|ai)\b|\bpode contar comigo\b/g, 'irei'],
];

const YES =
  wordSet(`sim s ss sin si yes y ok okay oks okey okei k pode isso confirmo confirmado confirmada confirmar confirma confirme
  aceito concordo claro beleza blz fechado fechou combinado perfeito perfeita certeza aham ahan arram uhum unrum uhun hunrum
  show certo certinho correto correta exato exatamente positivo afirmativo otimo otima maravilha excelente bora vamos ta
  top joia irei ssim sm podi massa demorou demoro partiu vamo oka oki okidoki blza bele fecho ctz craro logico obvio
  obviamente topo serve confirmadissimo confirmadissima 👍 ✅ 👌 🆗 ✔ ☑ 💯`);
/** Says nothing by itself next to a yes or a no. */
const FILLER =
  wordSet(`por favor obrigado obrigada obg brigado brigada grato grata valeu vlw eu e eh a o as os entao mesmo mesma ai
  ne bola viu bem muito muita com tudo todo pra para mim nos me ja agora oi ola bom boa dia tarde noite cora moca querida flor
  amiga linda doutora esta esse essa este deste desse assim ser da do de la tao gracas deus amem senhora senhor dra dr doutor voce
  voces estou to so ah ih hum opa oxe oxente vixe vish eita uai bah tche tri arretado trem bao nossa aff ave maria abencoe
  kk rs haha 🙏 😊 🙂 😀 😃 😄 😁 ❤ 🥰 😍 😉 🤗 💙 💚 💜 🧡 😘 🙌 👏 ☺ ✨ 🌹 🌷 🎉`);
const NO = wordSet(
  `nao naoo n nn num naum nananina nananinanao neca no nada 👎 ❌ 🚫 ✖ ruim pessimo pessima pior desisto`,
);
/** What a refusal is made of besides. */
const REFUSING =
  wordSet(`quero queria confirmo confirmar confirma pode posso consigo rola serve gostei gosto da dar vai vou fica ficou
  precisa preciso melhor prefiro ainda mais nada disso nenhum nenhuma quer que horario hora data dia hoje esse essa isso
  desse dessa cancela cancelar marca marcar marque mudar muda ser sera bom acho complicado dificil concordo aceito certo
  certeza claro sim nesse nessa neste pensando bem irei ir poder conseguir consulta mudanca jeito infelizmente
  nem querer enquanto ora por creio poderei necessario carece ta`);
const ACTS: readonly (readonly [RegExp, readonly Proposal['kind'][]])[] = [
  [/^(?:marc(?:a|ar|ado)|marque|agend(?:a|ar|e|ado)|reserv(?:a|ar|e))$/, ['book', 'move']],
  [/^(?:coloc(?:a|ar|ado)|coloque|inclu(?:i|ir|a)|anot(?:a|ar|e)|poe|bot(?:a|ar|e))$/, ['wait']],
  [/^(?:cancel(?:a|ar|e|amento|ado)|desmarc(?:a|ar|ado)|desmarque)$/, ['cancel']],
  [
    /^(?:mud(?:a|ar|e|anca)|remarc(?:a|ar|acao)|remarque|troc(?:a|ar)|troque|alter(?:a|ar|e|acao)|reagend(?:a|ar|e))$/,
    ['move'],
  ],
  [/^(?:presenca|comparecer)$/, ['confirm']],
];
const DO_IT =
  /^(?:marc(?:a|ar)|marque|agend(?:a|ar|e)|reserv(?:a|ar|e)|cancel(?:a|ar|e)|desmarc(?:a|ar)|desmarque|mud(?:a|ar|e)|remarc(?:a|ar)|remarque|troc(?:a|ar)|troque|alter(?:a|ar|e)|reagend(?:a|ar|e)|coloc(?:a|ar)|coloque|inclu(?:i|ir|a)|anot(?:a|ar|e)|poe|bot(?:a|ar|e))$/;
/** The things and acts an answer may name without changing what was asked. */
const NAMING = wordSet(`consulta horario hora agendamento sessao data fazer faz faca seguir prosseguir
  continuar continua minha meu quero vou querer`);
const NAMING_THE_LIST = wordSet('lista espera fila');
/** "Quero" says yes alone or with sim; with more words it starts a wish of its own. */
const WANTING =
  /^(?:(?:sim )?(?:eu )?quero(?: sim| muito| (?:esse|este|essa|isso)(?: mesmo| horario| ai)?)?|vou(?: querer)?(?: sim)?|eu vou(?: sim)?)$/;

function sayOf(clause: string, asked: Proposal['kind'] | undefined): Said {
  const words = (clause.match(/[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu) ?? []).map(mended);
  if (/^(?:e|eh)$/.test(words.join(' '))) return 'yes';
  if (words.length === 0 || words.every((word) => FILLER.has(word) && word !== 'e')) return 'nothing';
  if (words.some((word) => NO.has(word) || word === 'nem' || word === 'sem')) return refusal(words);
  if (/\bme confirm/.test(clause)) return 'else';
  const acts = words.flatMap((word) => ACTS.filter(([act]) => act.test(word)));
  if (asked && acts.some(([, kinds]) => !kinds.includes(asked))) return 'else';
  const isNaming = (word: string) => NAMING.has(word) || (asked === 'wait' && NAMING_THE_LIST.has(word));
  const known = words.every((word) => YES.has(word) || FILLER.has(word) || isNaming(word) || isAct(word));
  if (!known) return 'else';
  // "Marca" says yes to "posso marcar?", and nothing where nothing was asked.
  const doIt = asked !== undefined && words.some((word) => DO_IT.test(word));
  return doIt || words.some((word) => YES.has(word)) || WANTING.test(words.join(' ')) ? 'yes' : 'else';
}

function refusal(words: readonly string[]): Said {
  const known = words.every((word) => NO.has(word) || REFUSING.has(word) || FILLER.has(word) || isAct(word));
  const emphatic = words.some((word) => YES_BESIDE_NO.has(word));
  return known && !emphatic ? 'no' : 'else';
}

/** A yes and a no in one breath ("sim não", "ok não") can't be told apart. */
const YES_BESIDE_NO = wordSet('sim s ss ok okay beleza blz fechado combinado perfeito 👍 ✅ uhum aham');

function isAct(word: string): boolean {
  return ACTS.some(([act]) => act.test(word));
}

function mended(word: string): string {
  return word.length >= 6 ? (closeTo(word, LONG_YES, 1) ?? word) : word;
}

const LONG_YES = [
  'confirmo',
  'confirmado',
  'confirmada',
  'confirmar',
  'perfeito',
  'fechado',
  'beleza',
  'certeza',
  'combinado',
  'obrigado',
  'obrigada',
];

function wordSet(words: string): ReadonlySet<string> {
  return new Set(
    words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => normalizeText(word)),
  );
}
