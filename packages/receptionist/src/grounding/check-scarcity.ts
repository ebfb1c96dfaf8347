import { Temporal } from '@post/domain';
import type { Evidence } from './evidence.ts';
import { clock, readLine } from './facts.ts';
import type { Finding } from './finding.ts';
import { namedProfessionals } from './named.ts';
import { NUMBER_SOURCE, numberOf } from './number-words.ts';
import type { Piece } from './pieces.ts';

/** That few are left, that others want them, that a day or a part of it is full. */
const HURRY =
  /\b(?:rest(?:a|am|ou|aram)|sobr(?:a|am|ou|aram)|ultim[oa]s? (?:vagas?|horarios?|lugar\w*|chance)|quase (?:lotad\w+|chei\w+|esgotad\w+)|esgot\w+|concorrid\w+|disputad\w+|de olho|corra|corre|correndo|acaba(?:m|ndo|ram|r|rem)?\b|poucas? (?:vagas?|horarios?)|poucos horarios|unic[oa] (?:vaga|horario|opcao|dia))\b/;
const ONLY = /\b(?:so|somente|apenas|unic[oa]s?)\b/;
const OFFERS = /\b(?:tenho|temos|tem|ha|consigo|da|horarios?|vagas?|livres?|disponive\w+|atende\w*)\b/;
const NO_MORE =
  /\b(?:nao (?:tem|temos|tenho|ha|sobrou|restou)(?: mais)? (?:nada|nenhum\w*|horario\w*|vaga\w*)|(?:ja )?(?:fechou|encheu|lotou|acabou|lotad\w+|chei[oa]|esgotad\w+|indisponive\w+|sem (?:vagas?|horarios?)))\b/;
const PARTS: readonly (readonly [RegExp, (hour: number) => boolean])[] = [
  [/\bmanha\b(?! (?:a|de) (?:tarde|noite))/, (hour) => hour < 12],
  [/\btarde\b/, (hour) => hour >= 12 && hour < 18],
  [/\bnoite\b/, (hour) => hour >= 18],
];
const COUNTED = new RegExp(
  `\\b(${NUMBER_SOURCE}) (?:horarios?|vagas?|opcoes|opcao|consultas? marcadas?|consultas? agendadas?)\\b`,
);

/** How much there is to have: "only", "the last", "full" and counts, against all that was offered. */
export function checkScarcity(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  const offered = evidence.times.filter(({ state }) => state === 'offered');
  return pieces.flatMap((piece) => {
    const isFalse =
      (HURRY.test(piece.folded) &&
        !isLatest(piece, offered) &&
        !evidence.sayings.some(({ folded }) => HURRY.test(folded))) ||
      (offered.length > 0 &&
        (leavesOut(piece, offered) ||
          deniesSome(piece, offered) ||
          miscounts(piece, offered, evidence) ||
          deniesPerson(piece, offered, evidence))) ||
      deniesTime(piece, evidence);
    return isFalse ? [{ kind: 'availability' as const, claim: piece.text }] : [];
  });
}

type Offered = Evidence['times'];

/** "Só tenho 9h e 16h" where there are more. */
function leavesOut({ clauses, when }: Piece, offered: Offered): boolean {
  const exclusive = clauses.some((clause) => ONLY.test(clause) && OFFERS.test(clause));
  const named = new Set(when.times.flat().map(clock));
  if (!exclusive || (named.size === 0 && when.dates.length === 0)) return false;
  return offered.some(({ time, date }) =>
    named.size > 0 ? !named.has(time) : !when.dates.some((one) => String(one) === date),
  );
}

/** A part of a day that is called full though a time of it was offered. */
function deniesSome({ clauses, when }: Piece, offered: Offered): boolean {
  return clauses.some((clause) => {
    if (!NO_MORE.test(clause) || /\d|\boutr/.test(clause)) return false;
    const parts = PARTS.filter(([words]) => words.test(clause.replace(/\bamanha\b/g, '')));
    const days = when.dates.map(String);
    return offered.some(
      ({ time, date }) =>
        (days.length === 0 ? parts.length > 0 : days.length > 1 || days.includes(date)) &&
        (parts.length === 0 || parts.some(([, fits]) => fits(Number(time.slice(0, 2))))),
    );
  });
}

/** "A Dra. Helena não atende amanhã", of a day on which times of hers were offered. */
function deniesPerson(piece: Piece, offered: Offered, evidence: Evidence): boolean {
  const { folded, when } = piece;
  const parts = PARTS.filter(([words]) => words.test(folded.replace(/\bamanha\b/g, '')));
  if (when.times.length > 0 || !/\bnao (?:atende|vem|trabalha|tem|estara|vai atender)\b/.test(folded)) return false;
  const people = namedProfessionals(folded, evidence).map(({ id }) => id);
  const days = when.dates.map(String);
  return offered.some(
    ({ professionalId, date, time }) =>
      (people.includes(professionalId) || (people.length === 0 && /\b(?:ela|ele)\b/.test(folded))) &&
      parts.every(([, fits]) => fits(Number(time.slice(0, 2)))) &&
      ((parts.length > 0 && days.length === 0 && when.weekdays.length === 0) ||
        days.includes(date) ||
        when.weekdays.some((day) => Temporal.PlainDate.from(date).dayOfWeek === day)),
  );
}

const GONE =
  /\bnao (?:esta|tem|ha|da|consigo|tenho|e possivel|ficou)\b(?: mais)?(?! (?:marcad|agendad|reservad|confirmad|pres))|\bja (?:foi|e|esta) (?:de outr|ocupad|reservad|preench|d[eo] )|\bindisponive\w*/;

/** A time that was offered, is asked for or was booked is not called gone. */
function deniesTime({ clauses }: Piece, { times, refused, today }: Evidence): boolean {
  return clauses.some((clause) => {
    if (!GONE.test(clause) || /\b(?:ainda nao|nada|se|caso|outr\w+ horarios?)\b/.test(clause)) return false;
    const said = readLine(clause, today);
    const dates = said.dates;
    return said.times.some((time) =>
      times.some(
        (known) =>
          known.time === time &&
          known.state !== 'given-up' &&
          (dates.length === 0 || dates.includes(known.date)) &&
          !refused.has(`${known.date} ${time}`),
      ),
    );
  });
}

/** "O último horário é às 16:30", of the last that was offered. */
function isLatest({ folded, when }: Piece, offered: Offered): boolean {
  const last = offered
    .map(({ time }) => time)
    .toSorted()
    .at(-1);
  const said = when.times.flat().map(clock);
  return (
    /\bo ultimo(?: horario)?\b/.test(folded) && said.length > 0 && said.every((time) => time === last || time < '07:00')
  );
}

function miscounts({ folded, when }: Piece, offered: Offered, { turn }: Evidence): boolean {
  const [, count, noun = ''] = COUNTED.exec(folded) ?? [];
  if (count === undefined || noun.startsWith('consulta')) return false;
  const numbers = [offered.length, when.times.length, new Set(offered.map(({ date }) => date)).size];
  return !numbers.includes(numberOf(count)) && turn.appointments.length !== numberOf(count);
}
