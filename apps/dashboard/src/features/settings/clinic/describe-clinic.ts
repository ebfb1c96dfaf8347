import type { ClinicSettingsItem } from '@post/api/contract';
import type { SettingsWords } from '../texts/settings.pt.ts';

export const CLINIC_LINES = ['name', 'assistantName', 'phone', 'address'] as const;
export const CLINIC_COUNTS = [
  'minimumNoticeMinutes',
  'bookingHorizonDays',
  'cancellationNoticeHours',
  'slotStepMinutes',
  'handoffIdleMinutes',
] as const;

export const CLINIC_TIMES = ['contactFrom', 'contactTo'] as const;

/** The clinic's settings as people read them. */
export function describeClinic(clinic: ClinicSettingsItem, { clinic: words }: SettingsWords) {
  const line = (
    field: (typeof CLINIC_LINES | typeof CLINIC_COUNTS | typeof CLINIC_TIMES)[number],
  ): readonly [string, string] => [words[field], String(clinic[field])];
  const reminders = [words.reminderHoursBefore, clinic.reminderHoursBefore.join(', ')] as const;
  const aftercare: readonly (readonly [string, string])[] = [
    [words.missedVisitHours, String(clinic.missedVisitHours ?? '')],
    [words.asksFeedback, words.yesOrNo[clinic.asksFeedback ? 'yes' : 'no']],
    [words.weekDigestPhone, clinic.weekDigestPhone ?? ''],
  ];
  return [...CLINIC_LINES.map(line), ...CLINIC_COUNTS.map(line), reminders, ...CLINIC_TIMES.map(line), ...aftercare];
}
