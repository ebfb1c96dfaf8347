import { Temporal } from '@post/domain';
import type { Evidence } from './evidence.ts';
import { clock, readLine } from './facts.ts';
import type { Finding } from './finding.ts';
import type { KnownTime } from './known-times.ts';
import { namedProfessionals, namedServices } from './named.ts';
import type { Piece } from './pieces.ts';

/** Words with which a reply leaves the matter of the turn for another time that it also knows. */
const OTHERS = /\b(?:outr[oa]s?|tambem|alem|preferir|se quiser|alternativ\w+|opcoes|livres?|proxim[oa]s)\b/;
/** Words that speak of the visit as it stood. */
const AS_IT_WAS =
  /\b(?:em vez|ao inves|no lugar|antes|era|estava|antig[oa]|anterior|atual|libera\w*|de: |de (?:amanha|\w+-feira|segunda|terca|quarta|quinta|sexta|sabado)|sai|continua\w*|segue\w*|mantid[oa]|nao precisa)\b/;
/** That a time can be had. */
const TO_HAVE = /\b(?:livres?|disponive\w+|da sim|te atende\w*|atender|consegue|vagas?|tenho|temos)\b/;
/** A doctor's hours, not a time to come. */
const HOURS =
  /\b(?:atendimento|funciona\w*|abr\w+|fecha\w*|expediente|horario de|almoco|intervalo|das \d.{0,12} as \d|entre (?:as )?\d)/;
const LISTED = /^\s*(?:[\d•*-]|\d{1,2}[h:])/;

/** A time belongs to its day, professional and service, and to what this turn did or asks: none may be taken from another. */
export function checkTimes(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  const matter = matterOf(evidence);
  let context: Context = { days: [], heading: [] };
  return pieces.flatMap((piece): readonly Finding[] => {
    const own = namedProfessionals(piece.folded, evidence).map(({ id }) => id);
    if (own.length > 0 || !LISTED.test(piece.text)) context = { ...context, heading: own };
    if (piece.isDenial || HOURS.test(piece.folded)) {
      context = { ...context, days: daysOf(piece, evidence, context.days) };
      return [];
    }
    const isAside = OTHERS.test(piece.folded);
    const before = AS_IT_WAS.test(piece.folded)
      ? evidence.times.filter(({ state }) => state === 'booked' || state === 'given-up')
      : [];
    let isMixed = false;
    for (const clause of piece.clauses) {
      context = { ...context, days: daysOf(readLine(clause, evidence.today), evidence, context.days) };
      isMixed ||= mixes(clause, {
        ...context,
        several: own.length > 1,
        matter: isAside || matter.length === 0 ? [] : [...matter, ...before],
        evidence,
      });
    }
    if (isMixed || givesRefused(piece, evidence)) return [{ kind: 'time' as const, claim: piece.text }];
    return matter.length > 0 && !isAside && strays(piece, { matter: [...matter, ...before], own, evidence })
      ? [{ kind: 'date' as const, claim: piece.text }]
      : [];
  });
}

/** A time that a tool refused is not called free, on whatever condition. */
function givesRefused({ clauses }: Piece, { refused, today }: Evidence): boolean {
  const times = [...refused].map((moment) => moment.slice(11));
  return clauses.some(
    (clause) =>
      /\b(?:da|tem|tenho|temos|consigo|livre|pode (?:ser|vir)|atende)\b/.test(clause) &&
      !/\b(?:nao|almoco|intervalo|antes|depois|perto|proxim\w+)\b/.test(clause) &&
      readLine(clause, today).times.some((time) => times.includes(time)),
  );
}

interface Context {
  readonly days: readonly string[];
  /** Professionals under whose name a list stands. */
  readonly heading: readonly string[];
}

interface Bound extends Context {
  readonly several: boolean;
  readonly matter: readonly KnownTime[];
  readonly evidence: Evidence;
}

/** Whether a clause puts a time to a day, a professional or a service that it does not belong to. */
function mixes(clause: string, { days, heading, several, matter, evidence }: Bound): boolean {
  const own = namedProfessionals(clause, evidence).map(({ id }) => id);
  const professionals = own.length > 0 ? own : several ? [] : heading;
  const services = namedServices(clause, evidence.turn.catalogue).map(({ id }) => id);
  return readLine(clause, evidence.today).when.times.some((candidates) => {
    const said = candidates.map(clock);
    const same = evidence.times.filter(
      ({ time, endTime, date }) =>
        (said.includes(time) || said.includes(endTime)) && (days.length === 0 || days.includes(date)),
    );
    if (same.length === 0) return matter.length > 0 || (evidence.times.length > 0 && TO_HAVE.test(clause));
    return !same.some(
      (known) =>
        (professionals.length === 0 || professionals.includes(known.professionalId)) &&
        (services.length === 0 || services.includes(known.serviceId)) &&
        (matter.length === 0 || matter.includes(known)),
    );
  });
}

function daysOf({ when }: Pick<Piece, 'when'>, { ours }: Evidence, before: readonly string[]): readonly string[] {
  const on = [...ours.dates].filter((date) =>
    when.weekdays.some((day) => Temporal.PlainDate.from(date).dayOfWeek === day),
  );
  const dates = when.dates.map(String);
  if (dates.length > 0) return dates;
  return on.length > 0 || when.weekdays.length === 0
    ? on.length > 0
      ? on
      : before
    : when.weekdays.map((day) => `${day}`);
}

/** What the reply is about: the act that was done, else the one that is asked; nothing when there is neither. */
function matterOf({ times, settled }: Evidence): readonly KnownTime[] {
  const done = times.filter(({ state }) => state === 'done');
  if (settled === 'cancelled' && !times.some(({ state }) => state === 'offered' || state === 'asked'))
    return times.filter(({ state }) => state === 'given-up');
  return done.length > 0 ? done : times.filter(({ state }) => state === 'asked');
}

interface Said {
  readonly matter: readonly KnownTime[];
  readonly own: readonly string[];
  readonly evidence: Evidence;
}

/** A sentence about the matter that names none of its days, professionals or services names another's. */
function strays({ isQuestion, folded, when }: Piece, { matter, own, evidence }: Said): boolean {
  const services = namedServices(folded, evidence.turn.catalogue).map(({ id }) => id);
  const off = (named: readonly string[], of: (known: KnownTime) => string) =>
    named.length > 0 && !named.some((one) => matter.some((known) => of(known) === one));
  return (
    own.some((one) => !matter.some(({ professionalId }) => professionalId === one)) ||
    (!isQuestion && off(services, ({ serviceId }) => serviceId)) ||
    off(when.dates.map(String), ({ date }) => date) ||
    (when.dates.length === 0 &&
      off(when.weekdays.map(String), ({ date }) => String(Temporal.PlainDate.from(date).dayOfWeek)))
  );
}
