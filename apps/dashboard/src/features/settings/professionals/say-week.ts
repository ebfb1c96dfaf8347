import type { ProfessionalSettingsItem } from '@post/api/contract';

/** "segunda, terça 08:00–12:00; sexta 13:00–18:00" */
export function sayWeek(hours: ProfessionalSettingsItem['workingHours'], names: readonly string[]): string {
  return hours
    .map(({ weekdays, from, to }) => `${weekdays.map((day) => names[day - 1]).join(', ')} ${from}–${to}`)
    .join('; ');
}
