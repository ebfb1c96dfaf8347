import { createPreference } from '../../../lib/preference.ts';

/** Whether this browser sounds and notifies; nobody is asked twice. */
export const alertPreference = createPreference('alerts', ['unasked', 'on', 'off']);
