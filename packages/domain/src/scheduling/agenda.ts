import type { Temporal } from 'temporal-polyfill';
import type { Catalogue, Holiday } from '../clinic/clinic.ts';
import type { BusyTime } from './free-time.ts';

/** All that decides whether a time is free. `busy` carries the buffers of what is booked already. */
export interface Agenda {
  readonly catalogue: Catalogue;
  readonly holidays: readonly Holiday[];
  readonly busy: readonly BusyTime[];
  readonly now: Temporal.Instant;
  /** Minimum notice and horizon count unless this is false: staff may book in spite of them. */
  readonly noticeBinds?: boolean;
}
