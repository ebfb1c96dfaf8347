import type { ProfessionalSettingsItem } from '@post/api/contract';
import { PROFESSIONS } from '@post/domain';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { SettingField } from '../setting-field.tsx';
import { SettingForm } from '../setting-form.tsx';
import { settingsTexts } from '../texts/settings.ts';
import { HoursFields } from './hours-fields.tsx';
import { type ProfessionalFieldsItem, readProfessional } from './read-professional.ts';
import { sayWeek } from './say-week.ts';
import { USUAL_WEEK } from './working-week.ts';

export interface ProfessionalFormProps {
  /** Null: a new one. */
  readonly professional: ProfessionalSettingsItem | null;
  readonly onClose: () => void;
}

/** One professional, hours included. */
export function ProfessionalForm({ professional, onClose }: ProfessionalFormProps) {
  const words = useTexts(settingsTexts).professionals;
  const { id = null, ...rest } = professional ?? {};
  const current = professional && 'name' in rest ? rest : null;
  const describe = (one: ProfessionalFieldsItem): readonly (readonly [string, string])[] => [
    [words.name, one.name],
    [words.specialty, one.specialty],
    [words.profession, words.professions[one.profession]],
    [words.specialistRegister, one.specialistRegister ?? ''],
    [words.phone, one.phone ?? ''],
    [words.hours, sayWeek(one.workingHours, words.weekdays)],
  ];
  return (
    <SettingForm
      title={professional?.name ?? words.create}
      current={current}
      read={(reader) => readProfessional(reader, words.badHours)}
      save={({ settings, seen }) => trpc.settings.saveProfessional.mutate({ id, settings, seen })}
      describe={describe}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <SettingField label={words.name} name="name" defaultValue={current?.name ?? ''} wrong={wrong} />
          <SettingField
            label={words.specialty}
            name="specialty"
            defaultValue={current?.specialty ?? ''}
            wrong={wrong}
          />
          <SelectField
            label={words.profession}
            name="profession"
            defaultValue={current?.profession ?? 'other'}
            choices={PROFESSIONS.map((value) => ({ value, label: words.professions[value] }))}
          />
          <SettingField
            label={words.specialistRegister}
            name="specialistRegister"
            hint={words.registerHint}
            defaultValue={current?.specialistRegister ?? ''}
            wrong={wrong}
          />
          <SettingField
            label={words.phone}
            name="phone"
            type="tel"
            hint={words.phoneHint}
            defaultValue={current?.phone ?? ''}
            wrong={wrong}
          />
          <HoursFields hours={current?.workingHours ?? USUAL_WEEK} error={wrong('hours')} />
        </>
      )}
    </SettingForm>
  );
}
