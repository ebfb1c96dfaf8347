import type { ClinicSettingsItem } from '@post/api/contract';
import type { SettingReader } from '../read-setting.ts';

/** What the form holds of messages around a visit that nobody asked for. */
export function readAftercare(
  reader: SettingReader,
): Pick<ClinicSettingsItem, 'missedVisitHours' | 'asksFeedback' | 'weekDigestPhone'> {
  return {
    missedVisitHours: reader.text('missedVisitHours') === '' ? null : reader.count('missedVisitHours'),
    asksFeedback: reader.text('asksFeedback') === 'yes',
    weekDigestPhone: reader.text('weekDigestPhone') || null,
  };
}
