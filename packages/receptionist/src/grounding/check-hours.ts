import { type Professional, sayTime } from '@post/domain';
import type { Evidence } from './evidence.ts';
import { readLine } from './facts.ts';
import type { Finding } from './finding.ts';
import { namedProfessionals } from './named.ts';
import type { Piece } from './pieces.ts';

const OPENS_OR_CLOSES =
  /\b(?:intervalo|almoc\w*|pausa|expediente|abr\w+|fech\w+|funciona\w*)\b.*\b(?:comec\w+|inicia|vai ate|ate|volta\w*|retorna\w*|termina|acaba|abr\w+|fech\w+|encerra\w*|desde|a partir)\b|\b(?:volta\w*|comec\w+|retorna\w*|termina|acaba)\b.*\b(?:intervalo|almoc\w*|pausa|expediente)\b|\b(?:abrimos|fechamos|a clinica (?:abre|fecha))\b/;

/** From when to when is one fact: working hours, what lies between them, a visit, or as a document says it. */
export function checkHours(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  return pieces.flatMap((piece) => {
    const isWrong = piece.clauses.some((clause) => {
      if (!/\d|meio-dia|\b(?:as|das|ate) (?:uma|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze)\b/.test(clause))
        return false;
      const { bounds, times } = readLine(clause.replace(/\balmoco\b/, 'intervalo'), evidence.today);
      const [from, to] = bounds;
      if (from !== undefined && to !== undefined)
        return !isKnownRange({ from, to }, peopleOf(piece, evidence), evidence);
      const only = bounds.length + times.length === 1 ? (from ?? times[0]) : undefined;
      return only !== undefined && OPENS_OR_CLOSES.test(clause) && !isEdge(only, peopleOf(piece, evidence), evidence);
    });
    return isWrong && !piece.isQuestion ? [{ kind: 'time' as const, claim: piece.text }] : [];
  });
}

interface Range {
  readonly from: string;
  readonly to: string;
}

/** Those whose hours they can be: the ones named, else all whose times the turn knows, else everybody. */
function peopleOf({ folded }: Piece, evidence: Evidence): readonly Professional[] {
  const named = namedProfessionals(folded, evidence);
  if (named.length > 0) return named;
  const { professionals } = evidence.turn.catalogue;
  const known = professionals.filter(({ id }) => evidence.times.some(({ professionalId }) => professionalId === id));
  return known.length > 0 ? known : professionals;
}

function isKnownRange({ from, to }: Range, people: readonly Professional[], evidence: Evidence): boolean {
  const { times, ours } = evidence;
  const ends = new Set(times.flatMap(({ time, endTime }) => [time, endTime]));
  return (
    [...workRanges(people), ...saidRanges(evidence)].some((range) => range.from === from && range.to === to) ||
    times.some(({ time, endTime }) => time === from && endTime === to) ||
    (ends.has(from) && ends.has(to) && times.some(({ state }) => state === 'offered') && ours.times.has(from))
  );
}

function isEdge(time: string, people: readonly Professional[], evidence: Evidence): boolean {
  return [...workRanges(people), ...saidRanges(evidence)].some(({ from, to }) => from === time || to === time);
}

/** Working hours, the breaks between them and the whole day from first to last. */
function workRanges(people: readonly Professional[]): readonly Range[] {
  return people.flatMap(({ workingHours }) => {
    const edges = workingHours.map(({ from, to }) => ({ from: sayTime(from), to: sayTime(to) }));
    return edges.flatMap((one) =>
      edges.flatMap((other) => [one, { from: one.to, to: other.from }, { from: one.from, to: other.to }]),
    );
  });
}

function saidRanges({ units, today }: Evidence): readonly Range[] {
  return units.flatMap((unit) =>
    unit.split('\n').flatMap((line) => {
      const pairs = [...line.matchAll(/(\d\d:\d\d) (?:as|e|ate|ate as) (\d\d:\d\d)/g)];
      const [from, to] = readLine(line, today).bounds;
      const read = from !== undefined && to !== undefined ? [{ from, to }] : [];
      return [...read, ...pairs.map(([, start = '', end = '']) => ({ from: start, to: end }))];
    }),
  );
}
