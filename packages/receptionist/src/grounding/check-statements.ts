import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { FREE_STEMS, SHORTEST_WORD } from './free-words.ts';
import { namedServices } from './named.ts';
import type { Piece } from './pieces.ts';

/** Feelings and wishes, requests, conditions, and what is not known: nothing is stated of the clinic. */
const NO_STATEMENT =
  /^(?:(?:e|mas|entao|ah|oi|ola|poxa|nossa|puxa),? )?(?:que (?:bom|boa|otim[oa]|legal|pena|alegria|delicia|maravilha|fof\w+)|imagino|sinto|espero|desejo|tenha|parabens|obrigad\w*|agradec\w*|desculp\w*|perdao|seja|sejam|fique|conte|se|senao|caso|ou|caso|quando|para eu|pra eu|me|por favor|basta|e so|so me|prefere|quer|posso|qual|quais|como|onde)\b/;
/** The clinic, its people, its visits, and what is asked of a patient: what a statement is held to. */
const ABOUT_HOUSE =
  /\b(?:porque|pois|ja que|por causa|devido|motivo|feriad\w+|ferias|reforma|clinica|unidade|consultas?|sess(?:ao|oes)|atendimentos?|servicos?|doutora?|dra?|medic\w+|dentista|profissiona\w+|equipe|recepcao|horarios?|agenda|agendamentos?|remarcac\w+|cancelamento\w*|tratamentos?|procedimentos?|avaliacao|retorno|pagamentos?|valor(?:es)?|preco|taxa|cobr\w+|inclu\w+|convenios?|planos?|estacionamento|carro|metro|temos|tenho|tem|ha|aceit\w+|oferec\w+|atend\w+|faz|fazem|fazemos|funcion\w+|fica|ficam|ficamos|possu\w+|trabalh\w+|abr\w+|fech\w+|permit\w+|obrigatori\w+|proibid\w+|precisa\w*|deve\w*|tem que|traga|trazer|chegue|venha|pague|[a-z]{3,}(?:amos|emos|imos))\b/;
/** What a patient said may be repeated, but not as something that the clinic has. */
const HAS = /\b(?:temos|tenho|tem|ha|aceit\w+|oferec\w+|faz|fazem|fazemos|dispo\w+|possu\w+|sim)\b/;

/** What a statement about the clinic is made of must stand in the evidence, but for words that state nothing. */
export function checkStatements(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  return pieces.flatMap((piece) => {
    const { clauses } = piece;
    const isUnbacked = clauses.some((clause, index) => {
      if (piece.isQuestion && index === clauses.length - 1) return false;
      if (NO_STATEMENT.test(clause) || !ABOUT_HOUSE.test(clause)) return false;
      const echoes = piece.isDenial || piece.isQuestion || !HAS.test(clause);
      const said = wordsOf(clause).filter(
        (word) => !isFree(word) && namedServices(word, evidence.turn.catalogue).length === 0,
      );
      if (said.length === 0) return false;
      const { known, names, theirs } = stemsOf(evidence);
      const claimed = said.map(stemOf).filter((stem) => !names.has(stem) && !(echoes && theirs.has(stem)));
      const strange = claimed.filter((stem) => !known.has(stem)).length;
      return strange > (claimed.length - strange) / WORDS_BEHIND_ONE;
    });
    return isUnbacked ? [{ kind: 'rule' as const, claim: piece.text }] : [];
  });
}

interface Stems {
  readonly known: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
}

const remembered = new WeakMap<Evidence, Stems>();

/** Gathered when a sentence first needs them: most speak in free words. */
function stemsOf(evidence: Evidence): Stems {
  const stems = remembered.get(evidence) ?? {
    known: new Set(evidence.sayings.flatMap(({ words }) => words.map(stemOf))),
    names: new Set([...evidence.names].map(stemOf)),
    theirs: new Set([...evidence.theirs.words].map(stemOf)),
  };
  remembered.set(evidence, stems);
  return stems;
}

/** A paraphrase has a word of its own among so many of the evidence. */
const WORDS_BEHIND_ONE = 3;

function wordsOf(clause: string): readonly string[] {
  return clause.match(/\p{L}+/gu) ?? [];
}

function isFree(word: string): boolean {
  if (word.length < SHORTEST_WORD) return true;
  for (let length = 3; length <= word.length; length += 1) if (FREE_STEMS.has(word.slice(0, length))) return true;
  return false;
}

/** Long enough to tell words apart, short enough to join their forms. */
function stemOf(word: string): string {
  return word.slice(0, 5);
}
