import type { ScheduledWords } from './scheduled.pt.ts';

export const scheduledEn: ScheduledWords = {
  title: 'Scheduled messages',
  schedule: 'Schedule message',
  when: 'When to send',
  hint: "On the clinic's clock, within 30 days. The conversation stays with whoever answers it.",
  save: 'Schedule',
  close: 'Close',
  done: (when) => `Message scheduled for ${when}.`,
  cancel: 'Cancel the message',
  cancelled: 'The message was cancelled.',
  undo: 'Undo',
  failed: 'That did not work. Try again in a moment.',
  by: (name) => `Scheduled by ${name}`,
  heldBack: {
    'opted-out': 'Did not leave: the contact asked not to be written to.',
    'window-over': 'Did not leave: the 24-hour WhatsApp window is over.',
  },
};
