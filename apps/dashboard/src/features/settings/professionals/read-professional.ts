import type { ProfessionalSettingsItem } from '@post/api/contract';
import { PROFESSIONS } from '@post/domain';
import type { ReadSetting, SettingReader } from '../read-setting.ts';
import { hoursOf, type Stretch, WEEKDAYS } from './working-week.ts';

export type ProfessionalFieldsItem = Omit<ProfessionalSettingsItem, 'id'>;

/** A day has at most this many stretches of work in the form. */
export const STRETCHES = [1, 2, 3] as const;

/** What the professional's form holds. */
export function readProfessional(reader: SettingReader, badHours: string): ReadSetting<ProfessionalFieldsItem> {
  const stretches = WEEKDAYS.flatMap((weekday) =>
    STRETCHES.map((place): Stretch => {
      const at = (edge: 'from' | 'to') => reader.text(`${edge}:${weekday}:${place}`);
      return { weekday, from: at('from'), to: at('to') };
    }),
  ).filter(({ from, to }) => from !== '' || to !== '');
  if (stretches.some(({ from, to }) => from === '' || from >= to)) reader.wrong.hours = badHours;
  return reader.done<ProfessionalFieldsItem>({
    name: reader.required('name'),
    specialty: reader.text('specialty'),
    profession: PROFESSIONS.find((one) => one === reader.text('profession')) ?? 'other',
    specialistRegister: reader.text('specialistRegister') || null,
    phone: reader.text('phone') || null,
    workingHours: hoursOf(stretches),
  });
}
