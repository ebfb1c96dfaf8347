import { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../scheduling/appointment.ts';
import { inContactHours, nextContactTime } from './contact-hours.ts';
import { lastUseful, type ReminderSettings, reminderTimes } from './reminder-times.ts';

/** What a reminder was planned for. */
export interface PlannedReminder {
  readonly hoursBefore: number;
  readonly startsAt: Temporal.Instant;
}

/** What the conversation is doing: nothing, the patient's own matter, or talking with a person of the clinic. */
export type Talk = 'idle' | 'underway' | 'with-staff';

export interface ReminderFacts {
  /** As it is now; null when it is gone. */
  readonly appointment: Pick<Appointment, 'status' | 'startsAt'> | null;
  readonly settings: ReminderSettings;
  readonly talk: Talk;
  readonly now: Temporal.Instant;
}

export type ReminderDecision =
  /** `asks`: for a yes. Otherwise it only tells. */
  | { readonly kind: 'send'; readonly asks: boolean }
  | { readonly kind: 'later'; readonly at: Temporal.Instant }
  | { readonly kind: 'skip'; readonly why: 'not-awaited' | 'moved' | 'not-wanted' | 'said-already' | 'stale' };

/** A patient in the middle of something is left alone this long at a time. */
const UNDERWAY_MINUTES = 10;

/** Whether a reminder that has come due is still right; looked at again when it leaves, because a plan is a guess. */
export function decideReminder(planned: PlannedReminder, facts: ReminderFacts): ReminderDecision {
  const { appointment, settings, now } = facts;
  if (!appointment || !['scheduled', 'confirmed'].includes(appointment.status)) return skip('not-awaited');
  if (!appointment.startsAt.equals(planned.startsAt)) return skip('moved');
  const times = reminderTimes(planned.startsAt, settings);
  const place = times.findIndex(({ hoursBefore }) => hoursBefore === planned.hoursBefore);
  const own = times[place];
  if (!own) return skip('not-wanted');
  if (isBefore(now, own.dueAt)) return { kind: 'later', at: own.dueAt };
  // After an outage the next one may be due too; it says the same.
  const next = times[place + 1];
  if (next && !isBefore(now, next.dueAt)) return skip('said-already');
  return decideNow(planned, facts, appointment.status === 'scheduled');
}

function decideNow(planned: PlannedReminder, facts: ReminderFacts, isOpen: boolean): ReminderDecision {
  const { settings, talk, now } = facts;
  const last = lastUseful(planned.startsAt, planned.hoursBefore);
  if (isBefore(last, now)) return skip('stale');
  if (!inContactHours(now, settings.contactHours)) {
    const morning = nextContactTime(now, settings.contactHours);
    return isBefore(last, morning) ? skip('stale') : { kind: 'later', at: morning };
  }
  const after = now.add({ minutes: UNDERWAY_MINUTES });
  const canWait = !isBefore(last, after) && inContactHours(after, settings.contactHours);
  if (talk === 'underway' && canWait) return { kind: 'later', at: after };
  return { kind: 'send', asks: isOpen && talk === 'idle' };
}

function skip(why: Extract<ReminderDecision, { kind: 'skip' }>['why']): ReminderDecision {
  return { kind: 'skip', why };
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
