import type { ProfessionalSettingsItem } from '@post/api/contract';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { SettingForm } from '../setting-form.tsx';
import { settingsTexts } from '../texts/settings.ts';
import { HoursFields } from './hours-fields.tsx';
import { PROFESSIONS, type ProfessionalFieldsItem, readProfessional } from './read-professional.ts';
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
          <TextField
            label={words.name}
            name="name"
            autoComplete="off"
            defaultValue={current?.name ?? ''}
            error={wrong('name')}
          />
          <TextField
            label={words.specialty}
            name="specialty"
            autoComplete="off"
            defaultValue={current?.specialty ?? ''}
          />
          <SelectField
            label={words.profession}
            name="profession"
            defaultValue={current?.profession ?? 'other'}
            choices={PROFESSIONS.map((value) => ({ value, label: words.professions[value] }))}
          />
          <TextField
            label={words.specialistRegister}
            name="specialistRegister"
            autoComplete="off"
            hint={words.registerHint}
            defaultValue={current?.specialistRegister ?? ''}
          />
          <TextField
            label={words.phone}
            name="phone"
            type="tel"
            autoComplete="off"
            hint={words.phoneHint}
            defaultValue={current?.phone ?? ''}
            error={wrong('phone')}
          />
          <HoursFields hours={current?.workingHours ?? USUAL_WEEK} error={wrong('hours')} />
        </>
      )}
    </SettingForm>
  );
}
