import type { ProfessionalId, Service } from '@post/domain';
import type { Evidence } from './evidence.ts';
import { countsIn, moneyIn, readLine } from './facts.ts';
import type { Finding } from './finding.ts';
import { namedProfessionals, namedServices } from './named.ts';
import type { Piece } from './pieces.ts';

const TAKES_UP = /^(?:que|ela|ele|e|tambem|mas|alem|na|no|em|para)\b/;
const DENIES =
  /\bnao (?:atende\w*|trabalha\w*|faz\w*|tem|temos|ha|oferec\w*|aceita\w*|possu\w*|realiza\w*|existe\w*)\b/;
const WORKS = /\b(?:atende\w*|trabalha\w*|vem|esta|fica)\b/;
const LASTS = /\b(?:dura\w*|duracao|leva\w*|consulta de|sessao de|tempo)\b/;

/** Who does what, for how much and how long: as one row of the catalogue says it, not put together from several. */
export function checkCatalogue(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  const findings: Finding[] = [];
  const { catalogue } = evidence.turn;
  let services: readonly Service[] = topicsOf(evidence);
  for (const piece of pieces) {
    let before: ReturnType<typeof namedProfessionals> = [];
    for (const clause of piece.clauses) {
      const named = namedServices(clause, catalogue);
      if (named.length > 0) services = named;
      const own = namedProfessionals(clause, evidence);
      const people = own.length > 0 ? own : TAKES_UP.test(clause) ? before : [];
      if (own.length > 0) before = leads(clause, own, named) ? own : [];
      const isStranger = people.some(({ id }) => !doesThat(id, named, people.length === 1));
      if (named.length > 0 && isStranger !== piece.isDenial && people.length > 0 && !piece.isQuestion)
        if (isStranger || DENIES.test(clause)) findings.push({ kind: 'name', claim: piece.text });
      if (
        named.length > 0 &&
        people.length === 0 &&
        DENIES.test(clause) &&
        piece.when.dates.length + piece.when.weekdays.length === 0
      )
        findings.push({ kind: 'offer', claim: piece.text });
      const [only] = people;
      const worksOn = new Set(only?.workingHours.flatMap(({ weekdays }) => weekdays));
      const days = readLine(clause, evidence.today).when.weekdays;
      if (people.length === 1 && WORKS.test(clause) && !piece.isDenial && days.some((day) => !worksOn.has(day)))
        findings.push({ kind: 'date', claim: piece.text });
      if (hasWrongPrice(clause, services, evidence)) findings.push({ kind: 'price', claim: piece.text });
      if (hasWrongLength(clause, services)) findings.push({ kind: 'number', claim: piece.text });
    }
  }
  return findings;
}

/** One who is named alone does all that is named with them; of several, each does some of it. */
function doesThat(id: ProfessionalId, named: readonly Service[], alone: boolean): boolean {
  const does = (one: Service) => named.some((twin) => sameBase(one, twin) && twin.professionalIds.includes(id));
  return alone ? named.every(does) : named.some(does);
}

function sameBase(one: Service, other: Service): boolean {
  return one.name.split('(')[0] === other.name.split('(')[0];
}

function leads(clause: string, own: ReturnType<typeof namedProfessionals>, named: readonly Service[]): boolean {
  return named.length === 0 || own.some(({ name }) => clause.indexOf(name.toLowerCase().split(' ').at(-1) ?? '') < 20);
}

/** What the turn is about, for a price or a length that names no service. */
function topicsOf({ turn, times }: Evidence): readonly Service[] {
  const { services } = turn.catalogue;
  const asked = namedServices(
    turn.burst
      .map(({ text }) => text ?? '')
      .join(' ')
      .toLowerCase(),
    turn.catalogue,
  );
  if (asked.length > 0) return asked;
  return services.filter(({ id }) => times.some(({ serviceId }) => serviceId === id));
}

function hasWrongPrice(clause: string, services: readonly Service[], { passages }: Evidence): boolean {
  const said = moneyIn(clause).map(({ cents }) => cents);
  if (said.length === 0) return false;
  const inPassages = new Set(moneyIn(passages).map(({ cents }) => cents));
  return said.some((cents) => !inPassages.has(cents) && !services.some(({ priceCents }) => priceCents === cents));
}

function hasWrongLength(clause: string, services: readonly Service[]): boolean {
  if (!LASTS.test(clause)) return false;
  const minutes = countsIn(
    clause.replace(/\bmeia hor(?:a|inha)\b/, '30 minutos').replace(/\b(?:1|uma) hor(?:a|inha)\b/, '60 minutos'),
  );
  return minutes.some(
    ({ count }) => count.endsWith(' minuto') && !services.some((one) => count === `${one.durationMinutes} minuto`),
  );
}
