import type { TurnContext } from '@post/application';
import { type DateReading, parseWhen, sayTime, Temporal, type TimeReading, type WhenReading } from '@post/domain';
import { sayWhenProblem } from '../words/say-when-problem.ts';
import { NOTHING_SAID, type WhenHeard } from './heard.ts';

/** Day and time in a text, as the draft keeps them. */
export function hearWhen(turn: TurnContext, text: string): WhenHeard {
  const now = turn.now.toZonedDateTimeISO(turn.catalogue.clinic.timeZone);
  const reading = parseWhen(text, now);
  const [problem] = reading.problems;
  return {
    ...NOTHING_SAID,
    ...daysOf(reading.date),
    ...(reading.date.kind === 'none' ? nextWeekday(reading, now.toPlainDate()) : {}),
    ...timesOf(reading.time),
    problem: problem ? sayWhenProblem(problem) : null,
  };
}

function daysOf(date: DateReading): Partial<WhenHeard> {
  switch (date.kind) {
    case 'none':
      return {};
    case 'day':
      return { from: date.date.toString(), to: date.date.toString() };
    case 'days': {
      const sorted = date.dates.toSorted(Temporal.PlainDate.compare);
      return { from: sorted[0]?.toString() ?? null, to: sorted.at(-1)?.toString() ?? null };
    }
    case 'range':
      return { from: date.from.toString(), to: date.to.toString() };
  }
}

/** "Às terças", "terça ou quinta": the first of them that comes. */
function nextWeekday({ weekdays, problems }: WhenReading, today: Temporal.PlainDate): Partial<WhenHeard> {
  if (weekdays.length === 0 || problems.length > 0) return {};
  const days = Math.min(...weekdays.map((weekday) => (weekday - today.dayOfWeek + 7) % 7 || 7));
  const date = today.add({ days }).toString();
  return { from: date, to: date };
}

function timesOf(time: TimeReading): Partial<WhenHeard> {
  switch (time.kind) {
    case 'none':
      return {};
    case 'exact':
      return { time: sayTime(time.time), times: time.candidates.map(sayTime) };
    case 'several': {
      const sorted = time.times.toSorted(Temporal.PlainTime.compare).map(sayTime);
      return { after: sorted[0] ?? null, times: sorted };
    }
    case 'window':
      return { after: time.from && sayTime(time.from), before: time.to && sayTime(time.to) };
  }
}
