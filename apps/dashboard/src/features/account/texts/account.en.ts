import type { AccountWords } from './account.pt.ts';

export const accountEn: AccountWords = {
  title: 'Your account',
  password: {
    title: 'Password',
    current: 'Current password',
    wanted: 'New password',
    hint: 'At least 8 characters. Other devices are signed out when it changes.',
    missing: 'Write the password you use today.',
    short: 'The password needs at least 8 characters.',
    save: 'Change the password',
    saved: 'Password changed. Other devices have to sign in again.',
    failed: 'The password was not changed. Try again.',
  },
  sessions: {
    title: 'Where you are signed in',
    hint: 'Is there a device you don’t know? End it and change the password.',
    failed: 'The devices could not be loaded.',
    here: 'this device',
    unknown: 'Unknown device',
    on: (browser, system) => `${browser} on ${system}`,
    seen: (when) => `last used: ${when}`,
    end: 'End',
    endOf: (device) => `End ${device}`,
    ended: 'That device was signed out.',
    endOthers: 'End all others',
    othersEnded: 'All other devices were signed out.',
    notDone: 'That did not work. Try again.',
  },
  retry: 'Try again',
};
