import { createPreference } from '../../lib/preference.ts';

/** What the colours of the calendar tell apart; remembered by this browser. */
export const colours = createPreference('calendar-colours', ['status', 'professional']);

export type Colouring = ReturnType<typeof colours.read>;
