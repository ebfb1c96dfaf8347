import { Temporal } from 'temporal-polyfill';
import type { ProposedWish } from '../conversations/dialogue.ts';
import type { WishedTimes } from './waiting-wish.ts';

/** A proposed wish with its dates and times read. */
export function wishedTimes({ insteadOf: _visit, ...wish }: ProposedWish): WishedTimes {
  return {
    ...wish,
    from: Temporal.PlainDate.from(wish.from),
    to: Temporal.PlainDate.from(wish.to),
    timeFrom: wish.timeFrom === null ? null : Temporal.PlainTime.from(wish.timeFrom),
    timeTo: wish.timeTo === null ? null : Temporal.PlainTime.from(wish.timeTo),
  };
}
