import type { Scenario } from '../scenario.ts';
import { ATTACKS } from './attacks.ts';
import { BOOKING } from './booking.ts';
import { CHANGING } from './changing.ts';
import { HELD_OUT } from './held-out.ts';
import { RULES } from './rules.ts';
import { SPEAKING } from './speaking.ts';

export const SCENARIOS: readonly Scenario[] = [...BOOKING, ...CHANGING, ...SPEAKING, ...ATTACKS, ...RULES, ...HELD_OUT];
