import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';

/** Numbers that anyone may name: how many of a list, "1ª vez", the public emergency lines. */
const PUBLIC = new Set([0, 1, 2, 3, 188, 190, 192, 193]);
/** Days and times are held to more than this. */
const WHEN = /\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\b\d{1,2}(?:h\d\d|h\b|:\d\d)|\bdia \d{1,2}\b/g;
const LISTED = /^\s*\*?\d{1,2}[.)]\s/;

/** A number in digits, whatever it counts or names, stands in the evidence. */
export function checkFigures(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  const { ours, theirs } = figuresOf(evidence);
  return pieces.flatMap((piece) => {
    const echo = piece.isQuestion || piece.isDenial || RETELLS.test(piece.folded);
    const said = figuresIn(piece.folded.replace(LISTED, '').replace(WHEN, ' '));
    const isUnknown = said.some((figure) => !PUBLIC.has(figure) && !ours.has(figure) && !(echo && theirs.has(figure)));
    return isUnknown ? [{ kind: 'number' as const, claim: piece.text }] : [];
  });
}

const RETELLS = /\b(?:voce|sua|seu|sobre|recado|mensagem|equipe|atras\w+)\b/;

interface Figures {
  readonly ours: ReadonlySet<number>;
  readonly theirs: ReadonlySet<number>;
}

const remembered = new WeakMap<Evidence, Figures>();

function figuresOf(evidence: Evidence): Figures {
  const known = remembered.get(evidence) ?? {
    ours: new Set([...figuresIn(evidence.ourWords), ...datesAndTimes(evidence)]),
    theirs: new Set([
      ...figuresIn(evidence.theirWords),
      ...[...evidence.theirs.dates, ...evidence.theirs.times].flatMap(figuresIn),
    ]),
  };
  remembered.set(evidence, known);
  return known;
}

/** Three in the afternoon is 15:00. */
function datesAndTimes({ ours, times, turn }: Evidence): readonly number[] {
  const told = [
    ...ours.dates,
    ...times.flatMap(({ time, endTime, date }) => [time, endTime, date]),
    ...ours.times,
    ...[...ours.counts],
    String(turn.catalogue.clinic.bookingHorizonDays),
  ];
  const figures = told.flatMap(figuresIn);
  return [...figures, ...figures.filter((figure) => figure > 12 && figure < 24).map((hour) => hour - 12)];
}

function figuresIn(text: string): readonly number[] {
  const digits = text.replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, '').match(/\d+/g) ?? [];
  return digits.map(Number);
}
