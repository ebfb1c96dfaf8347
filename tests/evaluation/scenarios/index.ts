import type { Scenario } from '../scenario.ts';
import { BOOKING } from './booking.ts';

export const SCENARIOS: readonly Scenario[] = [...BOOKING];
