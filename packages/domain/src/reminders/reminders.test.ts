import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { AppointmentStatus } from '../scheduling/appointment.ts';
import { decideReminder } from './decide-reminder.ts';
import { planReminders } from './plan-reminders.ts';
import { lastUseful, type ReminderSettings, reminderTimes } from './reminder-times.ts';

const at = (time: string) => Temporal.PlainTime.from(time);

function clinic(timeZone: string, hours: readonly number[] = [24, 3]): ReminderSettings {
  return { hours, contactHours: { contactFrom: at('08:00'), contactTo: at('20:00'), timeZone } };
}

const SAO_PAULO = clinic('America/Sao_Paulo');

function instant(local: string, timeZone = 'America/Sao_Paulo'): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
}

function timesOf(local: string, settings = SAO_PAULO): readonly string[] {
  const { timeZone } = settings.contactHours;
  return reminderTimes(instant(local, timeZone), settings).map(({ dueAt }) =>
    dueAt.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' }),
  );
}

describe('when a visit is reminded of', () => {
  test.each([
    ['a day and three hours before', '2026-03-11T14:00', ['2026-03-10T14:00', '2026-03-11T11:00']],
    ['what falls into the night waits for the morning', '2026-03-11T09:45', ['2026-03-10T09:45', '2026-03-11T08:00']],
    ['where the morning is too late, the evening before', '2026-03-11T08:30', ['2026-03-10T08:30', '2026-03-10T19:00']],
    ['across the end of a month', '2026-03-01T14:00', ['2026-02-28T14:00', '2026-03-01T11:00']],
    ['across the end of a year', '2027-01-01T14:00', ['2026-12-31T14:00', '2027-01-01T11:00']],
    ['a visit in the evening, whose day before is night', '2026-03-11T21:00', ['2026-03-11T08:00', '2026-03-11T18:00']],
  ])('%s', (_why, visit, expected) => {
    expect(timesOf(visit)).toEqual(expected);
  });

  test('a day in which clocks change is a day of 23 or 25 hours, and quiet hours are those on the wall', () => {
    const newYork = clinic('America/New_York');
    // Clocks go forward on 8 March and back on 1 November 2026.
    expect(timesOf('2026-03-08T14:00', newYork)).toEqual(['2026-03-07T13:00', '2026-03-08T11:00']);
    expect(timesOf('2026-11-01T14:00', newYork)).toEqual(['2026-10-31T15:00', '2026-11-01T11:00']);
    expect(timesOf('2026-03-08T09:00', newYork)).toEqual(['2026-03-07T08:00', '2026-03-08T08:00']);
  });

  test('two that would leave within the same hour are one', () => {
    // Thirteen hours before is 19:30, and what would leave at 05:30 leaves at 19:00.
    expect(timesOf('2026-03-11T08:30', clinic('America/Sao_Paulo', [13, 3]))).toEqual(['2026-03-10T19:00']);
  });
});

describe('after an outage', () => {
  const startsAt = instant('2026-03-11T14:00');
  const decide = (hoursBefore: number, now: string, status: AppointmentStatus = 'scheduled') =>
    decideReminder(
      { hoursBefore, startsAt },
      { appointment: { status, startsAt }, settings: SAO_PAULO, talk: 'idle', now: instant(now) },
    );

  test('a day’s reminder that is eighteen hours late is still useful', () => {
    expect(decide(24, '2026-03-11T08:00')).toEqual({ kind: 'send', asks: true });
  });
  test('one for a visit in twenty minutes is not', () => {
    expect(decide(3, '2026-03-11T13:40')).toEqual({ kind: 'skip', why: 'stale' });
  });
  test('of two that are late only the nearer is sent', () => {
    expect(decide(24, '2026-03-11T11:30')).toEqual({ kind: 'skip', why: 'said-already' });
    expect(decide(3, '2026-03-11T11:30')).toEqual({ kind: 'send', asks: true });
  });
  test('nobody is woken: what is late at night waits for the morning', () => {
    expect(decide(24, '2026-03-10T23:00')).toEqual({ kind: 'later', at: instant('2026-03-11T08:00') });
  });
  test('who has confirmed is told and not asked again', () => {
    expect(decide(3, '2026-03-11T11:00', 'confirmed')).toEqual({ kind: 'send', asks: false });
  });
  test.each(['cancelled', 'arrived', 'completed', 'no_show'] as const)(
    'nobody is reminded of a visit that is %s',
    (status) => {
      expect(decide(3, '2026-03-11T11:00', status)).toEqual({ kind: 'skip', why: 'not-awaited' });
    },
  );
});

/** What may happen to one visit, minutes after the last thing. */
const happening = fc.record({
  after: fc.integer({ min: 1, max: 2_000 }),
  what: fc.oneof(
    fc.record({ kind: fc.constant('move' as const), toMinutes: fc.integer({ min: 130, max: 6_000 }) }),
    fc.record({ kind: fc.constantFrom('cancel' as const, 'confirm' as const, 'restart' as const) }),
    fc.record({ kind: fc.constant('outage' as const), minutes: fc.integer({ min: 1, max: 2_000 }) }),
  ),
});

const history = fc.record({
  startInMinutes: fc.integer({ min: 130, max: 8_000 }),
  timeZone: fc.constantFrom('America/Sao_Paulo', 'America/New_York', 'Europe/Lisbon', 'Australia/Lord_Howe'),
  bookedAt: fc.integer({ min: 0, max: 500_000 }),
  hours: fc.constantFrom([24, 3], [24], [48, 24, 3], [1], [13, 3]),
  happenings: fc.array(happening, { maxLength: 6 }),
});

type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

interface Visit {
  startsAt: Temporal.Instant;
  status: AppointmentStatus;
}

interface Sent {
  readonly at: Temporal.Instant;
  readonly hoursBefore: number;
  readonly startsAt: Temporal.Instant;
  readonly visit: Visit;
}

/** Jobs as the queue keeps them: due ones run in order, at least once; a restart runs what was under way again. */
class Simulation {
  readonly settings: ReminderSettings;
  readonly visit: Visit;
  readonly sent: Sent[] = [];
  readonly outages: [Temporal.Instant, Temporal.Instant][] = [];
  now: Temporal.Instant;
  since: Temporal.Instant;
  upFrom: Temporal.Instant;
  #jobs: { hoursBefore: number; startsAt: Temporal.Instant; dueAt: Temporal.Instant }[] = [];
  readonly #done = new Set<string>();
  #last: { hoursBefore: number; startsAt: Temporal.Instant; dueAt: Temporal.Instant } | null = null;

  constructor({ startInMinutes, timeZone, bookedAt, hours }: History) {
    this.settings = clinic(timeZone, hours);
    this.now = Temporal.Instant.from('2026-01-01T03:00Z').add({ minutes: bookedAt });
    this.since = this.now;
    this.upFrom = this.now;
    this.visit = { startsAt: this.now.add({ minutes: startInMinutes }), status: 'scheduled' };
    this.#plan();
  }

  #plan(): void {
    const { startsAt } = this.visit;
    this.since = this.now;
    this.#jobs.push(...planReminders(startsAt, this.settings, this.now).map((one) => ({ ...one, startsAt })));
  }

  happen(what: History['happenings'][number]['what']): void {
    const { visit } = this;
    const isOpen = visit.status !== 'cancelled' && Temporal.Instant.compare(this.now, visit.startsAt) < 0;
    if (what.kind === 'outage') {
      this.upFrom = this.now.add({ minutes: what.minutes });
      this.outages.push([this.now, this.upFrom]);
    } else if (what.kind === 'restart') {
      if (this.#last) this.#jobs.push(this.#last);
    } else if (isOpen && what.kind === 'move') {
      visit.startsAt = this.now.add({ minutes: what.toMinutes });
      visit.status = 'scheduled';
      this.#plan();
    } else if (isOpen) visit.status = what.kind === 'cancel' ? 'cancelled' : 'confirmed';
  }

  passTo(then: Temporal.Instant): void {
    for (;;) {
      const due = this.#jobs.toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))[0];
      if (!due) break;
      const at = [this.now, this.upFrom, due.dueAt].reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b));
      if (Temporal.Instant.compare(at, then) > 0) break;
      this.now = at;
      this.#jobs = this.#jobs.filter((one) => one !== due);
      this.#run(due);
    }
    this.now = then;
  }

  #run(job: { hoursBefore: number; startsAt: Temporal.Instant; dueAt: Temporal.Instant }): void {
    this.#last = job;
    const key = `${job.hoursBefore} ${job.startsAt}`;
    if (this.#done.has(key)) return;
    const facts = { appointment: this.visit, settings: this.settings, talk: 'idle' as const, now: this.now };
    const decision = decideReminder(job, facts);
    if (decision.kind === 'later') this.#jobs.push({ ...job, dueAt: decision.at });
    if (decision.kind !== 'send') return;
    this.#done.add(key);
    this.sent.push({ ...job, at: this.now, visit: { ...this.visit } });
  }
}

function live(story: History): Simulation {
  const simulation = new Simulation(story);
  for (const { after, what } of story.happenings) {
    simulation.passTo(simulation.now.add({ minutes: after }));
    simulation.happen(what);
  }
  simulation.passTo(simulation.now.add({ hours: 24 * 30 }));
  return simulation;
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

test('over random histories of booking, moving, cancelling, outages and restarts: none wrong, none twice, none missing', () => {
  fc.assert(
    fc.property(history, (story) => {
      const { sent, visit, since, outages, settings } = live(story);
      for (const one of sent) {
        expect(['scheduled', 'confirmed']).toContain(one.visit.status);
        expect(one.visit.startsAt.equals(one.startsAt)).toBe(true);
        expect(isBefore(one.at, one.startsAt)).toBe(true);
        const hour = one.at.toZonedDateTimeISO(settings.contactHours.timeZone).hour;
        expect(hour >= 8 && hour < 20).toBe(true);
      }
      const names = sent.map(({ hoursBefore, startsAt }) => `${hoursBefore} ${startsAt}`);
      expect(new Set(names).size).toBe(names.length);
      if (visit.status === 'cancelled') return;
      for (const { hoursBefore, dueAt } of reminderTimes(visit.startsAt, settings)) {
        const tooYoung = !isBefore(since, dueAt) || !isBefore(since, visit.startsAt.subtract({ hours: hoursBefore }));
        const wasDown = outages.some(
          ([from, to]) => isBefore(from, lastUseful(visit.startsAt, hoursBefore)) && isBefore(dueAt, to),
        );
        if (tooYoung || wasDown) continue;
        expect(names).toContain(`${hoursBefore} ${visit.startsAt}`);
      }
    }),
    { numRuns: 5_000 },
  );
});
