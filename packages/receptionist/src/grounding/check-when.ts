import { whenMentions } from '@post/domain';
import type { Evidence } from './evidence.ts';
import { clock } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';

/** Words that tell whether a time can be had: true only of what a tool has looked up. */
const AVAILABILITY =
  /\b(?:livres?|disponive(?:l|is)|vagas?|vago|lotad[oa]s?|ocupad[oa]s?|encaixe|tenho (?:os )?horarios?|temos (?:os )?horarios?|nao (?:tenho|temos|ha) (?:mais )?horarios?)\b/;
const LOOKED_UP = ['find_times', 'check_time', 'propose_booking', 'propose_move', 'book', 'move'];

/** Days and times of a reply against those of the evidence; a time belongs to the day named last above it. */
export function checkWhen(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  const findings: Finding[] = [];
  let days: readonly string[] = [];
  for (const piece of pieces) {
    const said = whenMentions(piece.text, evidence.today);
    const dates = said.dates.map(String);
    if (dates.length > 0) days = dates;
    const echo = piece.isQuestion || piece.isDenial;
    const odd =
      said.impossible.length > 0 ||
      dates.some((date) => !evidence.ours.dates.has(date) && !evidence.theirs.dates.has(date)) ||
      said.weekdays.some((day) => !evidence.ours.weekdays.has(day) && !evidence.theirs.weekdays.has(day)) ||
      disagree(said.dates, said.weekdays);
    if (odd && !(piece.isDenial && said.impossible.length > 0)) findings.push({ kind: 'date', claim: piece.text });
    const times = said.times.map((candidates) => candidates.map(clock));
    if (times.some((candidates) => !isKnown(candidates, { days, echo, evidence })))
      findings.push({ kind: 'time', claim: piece.text });
    const bounds = said.bounds.map(clock);
    if (bounds.some((bound) => !evidence.ours.times.has(bound) && !evidence.theirs.times.has(bound)))
      findings.push({ kind: 'time', claim: piece.text });
    if (claimsAvailability(piece, evidence)) findings.push({ kind: 'availability', claim: piece.text });
  }
  return findings;
}

interface Around {
  readonly days: readonly string[];
  /** A question or a denial may repeat what the patient said. */
  readonly echo: boolean;
  readonly evidence: Evidence;
}

function isKnown(candidates: readonly string[], { days, echo, evidence }: Around): boolean {
  const { ours, theirs } = evidence;
  if (echo && candidates.some((time) => theirs.times.has(time))) return true;
  if (days.length === 0) return candidates.some((time) => ours.times.has(time));
  return days.some((day) => candidates.some((time) => ours.moments.has(`${day} ${time}`)));
}

function disagree(dates: readonly { readonly dayOfWeek: number }[], weekdays: readonly number[]): boolean {
  return dates.length > 0 && weekdays.some((weekday) => !dates.some((date) => date.dayOfWeek === weekday));
}

function claimsAvailability({ folded, isQuestion }: Piece, { tools, turn, settled }: Evidence): boolean {
  if (isQuestion || !AVAILABILITY.test(folded)) return false;
  const standing = turn.dialogue.offer?.options.some(({ meaning }) => meaning.kind === 'time') ?? false;
  return settled === null && !standing && !LOOKED_UP.some((tool) => tools.has(tool));
}
