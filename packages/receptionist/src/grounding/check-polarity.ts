import type { Evidence } from './evidence.ts';
import type { Reading } from './facts.ts';
import type { Finding } from './finding.ts';
import { INSURANCES } from './lexicon.ts';
import { namedProfessionals, namedServices } from './named.ts';
import type { Piece } from './pieces.ts';

const PAYMENTS = [
  'cheque',
  'boleto',
  'dinheiro',
  'pix',
  'debito',
  'credito',
  'cartao',
  'estacionamento',
  'parcel',
  'juros',
  'convenio',
];
const TOPICS = [...INSURANCES, ...PAYMENTS];
const DENIES = /\b(?:nao|nem|nunca|nenhum|nenhuma|exceto)\b/;

/** What a document affirms may not be denied, and what it denies may not be affirmed. */
export function checkPolarity(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  return pieces.flatMap((piece) => {
    const { folded, text, isQuestion } = piece;
    const told = (pattern: RegExp) => evidence.units.some((unit) => pattern.test(unit));
    if (!isQuestion && GUESSES.test(folded) && !told(GUESSES)) return [{ kind: 'rule' as const, claim: text }];
    if (!isQuestion && OBLIGES.test(folded) && !told(OBLIGED)) return [{ kind: 'rule' as const, claim: text }];
    if (FORGIVES.test(folded) && /\batras/.test(evidence.theirWords)) return [{ kind: 'rule' as const, claim: text }];
    if (CHANGED.test(folded) && !/\b(?:nada|nao) mud/.test(folded) && evidence.settled !== 'moved' && !told(CHANGED))
      return [{ kind: 'rule' as const, claim: text }];
    if (!isQuestion && paysOtherwise(piece, evidence)) return [{ kind: 'rule' as const, claim: text }];
    if (TAKEN.test(folded) && isOtherwise(evidence)) return [{ kind: 'rule' as const, claim: text }];
    if (isQuestion || DOES_NOT_KNOW.test(folded)) return [];
    if (EVERY.test(folded) && !evidence.sayings.some((one) => EVERY.test(one.folded)))
      return [{ kind: 'rule' as const, claim: text }];
    if (ONLY_SOME.test(folded) && !isExclusive(piece, evidence)) return [{ kind: 'rule' as const, claim: text }];
    if (LIMITS.test(folded) && !evidence.sayings.some((one) => LIMITS.test(one.folded)))
      return [{ kind: 'rule' as const, claim: text }];
    if (AGAIN.test(folded) && !evidence.units.some((unit) => AGAIN.test(unit)))
      return [{ kind: 'rule' as const, claim: text }];
    const isTurned = statements(piece).some(({ words, denied }) =>
      TOPICS.filter((topic) => words.includes(topic)).some((topic) => {
        const known = evidence.sayings.flatMap(statements).filter((one) => one.words.includes(topic));
        return known.length > 0 && known.every((one) => one.denied !== denied);
      }),
    );
    return isTurned ? [{ kind: 'rule' as const, claim: text }] : [];
  });
}

const EVERY =
  /\b(?:tod[oa]s [oa]s|qualquer|quaisquer) (?:convenios?|planos?|formas?|cart(?:ao|oes)|especialidades|bandeiras?|idades?|servicos?|valor(?:es)?|pessoas?|dentistas?|medic[oa]s?|profissiona\w+|tratamentos?|procedimentos?|atendimentos?|pacientes?)\b/;
/** Something of the house has become other than it was. */
const CHANGED =
  /\b(?:mudou|mudaram|saiu|sairam|entrou|aumentou|subiu|baixou|deixou de|deixamos de|parou|paramos|acabou de sair|suspens\w+|nao (?:e|esta) mais)\b/;
/** Only so, for some, of some: whatever is shut out by it. */
const ONLY_SOME =
  /\b(?:so|somente|apenas)\b(?! quem| um profissional| o profissional)(?: \S+){0,3}? (?:atende\w*|aceit\w+|e feit\w+|faz\w*|vale\w*|para quem|pra quem|acima|a vista|na primeira|na segunda|retornos?|urgencias?|pela manha|de manha|a tarde|adultos?|criancas?|particular)\b|\b(?:atende\w*|aceit\w+|feit[oa]s?|faz\w*|vale\w*) (?:so|somente|apenas)\b|\b(?:e|sao) (?:so|somente|apenas) (?:para|pra|na|no|em|com|de)\b(?! (?:voce|confirm\w+|eu|mim))/;
/** What can only be done so, or not from here. */
const LIMITS =
  /\b(?:so|somente|apenas) (?:e possivel|sao permitid\w+|e permitid\w+)|\b(?:por aqui|pelo whatsapp|por mensagem) (?:eu )?nao (?:consigo|posso|conseguimos|podemos|e possivel|da para) (?:cancel|marc|agend|remarc|mud|desmarc|pass|inform)\w*|\bpor aqui nao conseguimos\b|\bso presencial\w*/;

const DOES_NOT_KNOW =
  /\bnao (?:sei|tenho (?:essa|a|esta) informac\w+|consta|encontrei)\b|\bpergunt|\bsobre\b|\binformac/;

/** A denial reaches over its list: "não aceitamos cheque, boleto e vale". */
/** A guess, or how it mostly is: nobody looked it up. */
const GUESSES =
  /\b(?:(?:acredito|acho|creio|imagino|suponho|parece) que (?:sim|nao|tem|ha|da|pode|aceita\w*|e|deve)|a maioria|provavelmente|costuma\w*|normalmente|geralmente|em geral|quase sempre|as vezes|deve (?:ter|haver|dar|ser sim))\b|\b(?:ela|ele|doutora?|dra?)\b(?: [a-z]+){0,2} prefere\b/;
/** What a patient has to do, and a document or record that asks for something. */
const OBLIGES =
  /(?<!\b(?:nao|so|se|me|que voce|o que|antes eu|caso voce|eu|quando) )\b(?:precisa(?:m)? (?:ser|vir|trazer|apresentar|pagar|estar|de (?:um|uma|guia|autorizac\w+|encaminh\w+|pedido))|tem que|tem de|deve(?:m)? (?:ser|vir|trazer|pagar|apresentar)|e (?:obrigatori\w+|exigid\w+|preciso (?:trazer|pagar|vir|ligar|reservar)))\b/;
const OBLIGED =
  /\b(?:precisa|deve|tem que|obrigatori\w+|traga|trazer|pedimos|chegue|necessari\w+)\b.*\b(?:consulta|documento|guia|antes)\b/;
/** Whether being late matters is not known. */
const FORGIVES =
  /\bnao (?:atrapalh\w+|(?:muda|mudam) nada|faz(?:em)? (?:mal|diferenca)|tem problema (?:nenhum|algum))\b|\b(?:te espera|espera (?:por )?voce|da tempo)\b/;

const WAYS = ['debito', 'pix', 'dinheiro', 'boleto'];
const SPLIT = /\b(?:parcel\w*|vezes|divid\w*|juros|\dx)\b/;

/** Instalments belong to the way of paying of which a document says so. */
function paysOtherwise({ clauses }: Piece, { sayings }: Evidence): boolean {
  return clauses.some(
    (clause) =>
      SPLIT.test(clause) &&
      !clause.includes('credito') &&
      WAYS.some(
        (way) =>
          clause.includes(way) &&
          !sayings.some((one) => one.clauses.some((said) => said.includes(way) && SPLIT.test(said))),
      ),
  );
}

/** "Only" is true of the days on which somebody works, and of what a document says so. */
function isExclusive({ folded, when }: Piece, evidence: Evidence): boolean {
  const people = namedProfessionals(folded, evidence);
  const days = new Set(people.flatMap(({ workingHours }) => workingHours.flatMap(({ weekdays }) => weekdays)));
  const isAllDays = days.size > 0 && days.size === when.weekdays.length && when.weekdays.every((day) => days.has(day));
  const said = namedServices(folded, evidence.turn.catalogue).map(({ id }) => id);
  const isAllServices =
    said.length > 1 &&
    evidence.units.some((unit) => {
      const there = namedServices(unit, evidence.turn.catalogue).map(({ id }) => id);
      return there.length === said.length && there.every((id) => said.includes(id));
    });
  return isAllDays || isAllServices || evidence.sayings.some((one) => ONLY_SOME.test(one.folded));
}

/** What comes again and again. */
const AGAIN =
  /\b(?:se repete\w*|toda (?:semana|segunda|terca|quarta|quinta|sexta)|todas as (?:semanas|segundas|tercas|quartas|quintas|sextas)|todo (?:mes|dia|sabado)|semanalmente|mensalmente|mensal|quinzenal\w*|horario fixo)\b/;

/** Why a time can't be had is what the tool answered: closed is not full. */
const TAKEN =
  /\b(?:lotad\w+|cheio|cheia|ocupad\w+|esgotad\w+|outr[oa] (?:paciente|pessoa)|alguem (?:ja )?(?:marcou|reservou|pegou|agendou)|de ferias|congresso|viaj\w+|feriado|em (?:reuniao|curso|cirurgia))\b/;
const OTHERWISE =
  /\b(?:intervalo de almoco|nao ha atendimento|e feriado|fora do atendimento|atende (?:as|aos) |terminaria depois|horario ja passou|em cima da hora|agenda esta aberta ate)\b/;

function isOtherwise({ units, tools }: Evidence): boolean {
  const looked = ['find_times', 'check_time', 'propose_booking', 'propose_move'].some((tool) => tools.has(tool));
  const told = units.filter((unit) => OTHERWISE.test(unit));
  return (
    looked && told.length > 0 && !units.some((unit) => /ocupado/.test(unit)) && !told.some((unit) => TAKEN.test(unit))
  );
}

function statements({ clauses }: Reading): readonly { readonly words: string; readonly denied: boolean }[] {
  let denied = false;
  return clauses.map((words, index) => {
    if (/^que (?:nos |a gente |ainda )?nao\b/.test(clauses[index + 1] ?? '')) return { words, denied: true };
    if (DENIES.test(words) && !/\bnao (?:confund|esque)/.test(words)) denied = true;
    else if (/\b(?:aceit\w+|atend\w+|tem|temos|ha|pode\w*|mas|trabalh\w+|formas?)\b/.test(words)) denied = false;
    return { words, denied };
  });
}
