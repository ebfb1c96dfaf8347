import { type Service, stemWord, topicsOf } from '@post/domain';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { isFreeWord } from './free-words.ts';
import { namedServices } from './named.ts';
import type { Piece } from './pieces.ts';
import { sameMeaning } from './same-meaning.ts';

/** The patient's own words handed back or told on: they state nothing of the clinic. */
const ECHOES =
  /\b(?:voce|vc|voces|te|lhe|seu|sua|seus|suas|sobre|pergunt\w+|duvida|recado|mensagem|pedido|passei|passo|encaminh\w+|repass\w+|avis\w+|comuni\w+|imagino|entendo|sinto|quando|se|caso)\b/;
/** Ways to send something, terms and people that a house has or has not. */
const STRICT =
  /\b(?:sms|mail|email|link|site|app|aplicativo|portal|video|instagram|google|prazo|gerente|secretaria|lembrete|taxa|multa)\b/;
/** The clinic, its people, its visits, and what is asked of a patient: held to the evidence in every word. */
const ABOUT_HOUSE =
  /\b(?:porque|pois|ja que|por causa|devido|motivo|clinica|unidade|consultas?|sess(?:ao|oes)|atendimentos?|servicos?|doutora?|dra?|medic\w+|dentista|profissiona\w+|equipe|recepcao|horarios?|agenda|agendamentos?|remarcac\w+|cancelamento\w*|tratamentos?|procedimentos?|avaliacao|retorno|pagamentos?|valor(?:es)?|preco|taxa|cobr\w+|inclu\w+|convenios?|planos?|estacionamento|carro|metro|temos|tenho|tem|ha|aceit\w+|oferec\w+|atend\w+|faz|fazem|fazemos|funcion\w+|fica|ficam|ficamos|possu\w+|trabalh\w+|abr\w+|fech\w+|permit\w+|obrigatori\w+|proibid\w+|precisa\w*|deve\w*|tem que|traga|trazer|chegue|venha|pague|posso|mando|envio|marcad\w+|[a-z]{3,}(?:amos|emos|imos))\b/;
/** What a patient said may be repeated, but not as something that the clinic has. */
const HAS =
  /\b(?:temos|tenho|tem|ha|aceit\w+|oferec\w+|faz|fazem|fazemos|disponi\w+|possu\w+|sim|pode|podem|atende\w*|cobr\w+|funciona\w*|garant\w+)\b/;
/** Words of talk that say something once the clinic has what they describe. */
const HAD = /\b(?:propri[oa]s?|dentro|em frente|ao lado|exclusiv[oa]s?|a vontade)\b/g;
/** She does not know or may not say: whatever it is about, nothing is stated of it. */
const LEAVES_OPEN =
  /\bnao (?:sei|tenho (?:essa|esta|a|nenhuma|mais)? ?(?:informac\w+|certeza|resposta|dado)|consta\w*|(?:posso|consigo|devo|vou|da (?:pra|para) eu|cabe a mim|tenho como|sou eu quem) (?:te |lhe )?(?:opinar|orientar|avaliar|indicar|dizer|afirmar|garantir|prometer|falar|responder|informar|recomendar|comentar))\b|\bsem essa informacao\b|\b(?:so|somente|apenas) (?:o|um|a|uma) (?:profissional|dentista|medic[oa]) (?:pode|consegue) (?:avaliar|dizer|orientar|indicar)/;

/** What the sentence then leaves open. */
const TOPIC = /^(?:mas |e )?(?:sobre|quanto a|em relacao)\b/;

/** Every word of a sentence that is not everybody's must stand, together with the others of its clause, in one piece of evidence. */
export function checkStatements(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  return pieces.flatMap((piece) => {
    const isUnbacked = piece.clauses.some((clause, index) => {
      if (LEAVES_OPEN.test(clause)) return false;
      if (TOPIC.test(clause) && piece.clauses.slice(index).some((next) => LEAVES_OPEN.test(next))) return false;
      const asks = piece.isQuestion && index === piece.clauses.length - 1;
      return !isBacked(
        { clause, states: STRICT.test(clause) || ABOUT_HOUSE.test(piece.folded) },
        asks || piece.isDenial || (ECHOES.test(clause) && !HAS.test(clause)),
        evidence,
      );
    });
    return isUnbacked ? [{ kind: 'rule' as const, claim: piece.text }] : [];
  });
}

function isBacked({ clause, states }: Said, echoes: boolean, evidence: Evidence): boolean {
  const { units, names, theirs } = stemsOf(evidence);
  const claimed = [...tellingWords(clause), ...(HAS.test(clause) ? (clause.match(HAD) ?? []) : [])]
    .filter((word) => namedServices(word, evidence.turn.catalogue).length === 0)
    .map((word) => sameMeaning(stemWord(word)))
    .filter((stems) => !stems.some((stem) => names.has(stem) || (echoes && theirs.has(stem))));
  const strange = claimed.filter(([stem = '']) => states || topicsOf([stem]).length > 0);
  if (strange.length === 0 && claimed.length <= 1) return true;
  const services = namedServices(clause, evidence.turn.catalogue);
  return units.some(
    (unit, place) =>
      claimed.every((stems) => stems.some((stem) => unit.has(stem))) &&
      bears(evidence.units[place] ?? '', services, evidence),
  );
}

/** What a document says of some services it does not say of others. */
function bears(unit: string, services: readonly Service[], { turn }: Evidence): boolean {
  const there = namedServices(unit, turn.catalogue);
  return there.length === 0 || services.every((one) => there.includes(one));
}

interface Said {
  readonly clause: string;
  /** The sentence states something, so that not even one word is taken for talk. */
  readonly states: boolean;
}

interface Stems {
  readonly units: readonly ReadonlySet<string>[];
  readonly names: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
}

const remembered = new WeakMap<Evidence, Stems>();

/** Gathered when a sentence first needs them: most speak in free words. */
function stemsOf(evidence: Evidence): Stems {
  const stems = remembered.get(evidence) ?? {
    units: evidence.units.map((unit) => new Set(unit.match(/\p{L}+/gu)?.map(stemWord))),
    names: new Set([...evidence.names].map(stemWord)),
    theirs: new Set([...evidence.theirs.words].map(stemWord)),
  };
  remembered.set(evidence, stems);
  return stems;
}

/** Shorter than this a word is grammar. */
const SHORTEST_WORD = 3;

function tellingWords(clause: string): readonly string[] {
  const words = clause.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => word.length >= SHORTEST_WORD && !isFreeWord(word));
}
