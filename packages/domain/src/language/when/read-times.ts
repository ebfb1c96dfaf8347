import { Temporal } from 'temporal-polyfill';
import { candidatesOf, type DayPart, type TimeMention } from './time-mention.ts';
import type { TimeReading, WhenProblem } from './when-reading.ts';

export interface TimesRead {
  readonly time: TimeReading;
  readonly problems: readonly WhenProblem[];
}

type Window = Extract<TimeReading, { kind: 'window' }>;

/** Hours at which a visit of that part of the day may start. */
const PARTS: Readonly<Record<DayPart, readonly [string, string | null]>> = {
  madrugada: ['00:00', '06:00'],
  manha: ['06:00', '12:00'],
  tarde: ['12:00', '18:00'],
  noite: ['18:00', null],
};

/** Makes one reading of all times named in a text: an exact time wins over the part of the day it lies in. */
export function readTimes(mentions: readonly TimeMention[]): TimesRead {
  const problems = mentions.flatMap((mention): WhenProblem[] =>
    mention.kind === 'no-such-time' ? [{ kind: 'no-such-time', said: mention.said }] : [],
  );
  if (problems.length > 0) return { time: { kind: 'none' }, problems };
  return { time: exactReading(mentions) ?? windowReading(mentions), problems: [] };
}

function exactReading(mentions: readonly TimeMention[]): TimeReading | null {
  const parts = mentions.flatMap((mention) => (mention.kind === 'part' ? [mention.part] : []));
  const [part] = parts;
  const said = mentions.filter((mention) => mention.kind === 'exact');
  const readings = said.map(({ hour, minute, part: own }) =>
    candidatesOf(hour, minute, own ?? (parts.length === 1 ? part : null) ?? null),
  );
  const times = distinct(readings.flatMap(([first]) => (first ? [first] : [])));
  const [candidates] = readings;
  const [time] = times;
  if (!time || !candidates) return null;
  return times.length === 1 ? { kind: 'exact', time, candidates } : { kind: 'several', times };
}

function windowReading(mentions: readonly TimeMention[]): TimeReading {
  const parts = mentions.flatMap((mention) => (mention.kind === 'part' ? [windowOf(mention.part)] : []));
  const windows = mentions.flatMap((mention): Window[] =>
    mention.kind === 'window' ? [{ kind: 'window', from: mention.from, to: mention.to }] : [],
  );
  const whole = parts.length > 0 ? [parts.reduce(hull)] : [];
  return [...windows, ...whole].reduce<TimeReading>(
    (sum, window) => (sum.kind === 'window' ? overlap(sum, window) : window),
    {
      kind: 'none',
    },
  );
}

function windowOf(part: DayPart): Window {
  const [from, to] = PARTS[part];
  return { kind: 'window', from: Temporal.PlainTime.from(from), to: to === null ? null : Temporal.PlainTime.from(to) };
}

/** "manhã ou tarde" */
function hull(a: Window, b: Window): Window {
  return {
    kind: 'window',
    from: a.from && b.from ? earlier(a.from, b.from) : null,
    to: a.to && b.to ? later(a.to, b.to) : null,
  };
}

/** "de manhã, depois das 10"; what does not overlap leaves the first. */
function overlap(a: Window, b: Window): Window {
  const from = a.from && b.from ? later(a.from, b.from) : (a.from ?? b.from);
  const to = a.to && b.to ? earlier(a.to, b.to) : (a.to ?? b.to);
  return from && to && Temporal.PlainTime.compare(from, to) >= 0 ? a : { kind: 'window', from, to };
}

function earlier(a: Temporal.PlainTime, b: Temporal.PlainTime): Temporal.PlainTime {
  return Temporal.PlainTime.compare(a, b) <= 0 ? a : b;
}

function later(a: Temporal.PlainTime, b: Temporal.PlainTime): Temporal.PlainTime {
  return Temporal.PlainTime.compare(a, b) >= 0 ? a : b;
}

function distinct(times: readonly Temporal.PlainTime[]): readonly Temporal.PlainTime[] {
  return times.filter((time, index) => times.findIndex((other) => other.equals(time)) === index);
}
