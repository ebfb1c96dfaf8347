import { Temporal } from 'temporal-polyfill';
import { type ContactHours, inContactHours, nextContactTime } from '../reminders/contact-hours.ts';
import type { Talk } from '../reminders/decide-reminder.ts';

export interface WritingFacts {
  readonly now: Temporal.Instant;
  /** Later than this nobody wants to hear of it any more. */
  readonly last: Temporal.Instant;
  readonly talk: Talk;
  readonly contactHours: ContactHours;
}

export type WhenToWrite =
  | { readonly kind: 'now' }
  | { readonly kind: 'later'; readonly at: Temporal.Instant }
  | { readonly kind: 'skip'; readonly why: 'stale' | 'with-staff' };

/** What can wait is not put between two messages of another matter. */
const WAIT_MINUTES = 30;

/** When the clinic may write of a visit that is over: in contact hours, into a talk that is about nothing else. */
export function whenToWrite({ now, last, talk, contactHours }: WritingFacts): WhenToWrite {
  if (Temporal.Instant.compare(last, now) < 0) return { kind: 'skip', why: 'stale' };
  if (talk === 'with-staff') return { kind: 'skip', why: 'with-staff' };
  const next = nextContactTime(talk === 'underway' ? now.add({ minutes: WAIT_MINUTES }) : now, contactHours);
  if (talk === 'idle' && inContactHours(now, contactHours)) return { kind: 'now' };
  return Temporal.Instant.compare(last, next) < 0 ? { kind: 'skip', why: 'stale' } : { kind: 'later', at: next };
}
