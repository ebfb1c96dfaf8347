import type { ClinicSettingsItem } from '@post/api/contract';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { SettingField } from '../setting-field.tsx';
import { settingsTexts } from '../texts/settings.ts';

export interface AftercareFieldsProps {
  readonly clinic: ClinicSettingsItem;
  readonly wrong: (field: string) => string | null;
}

/** What is written after a visit, and to the owner. */
export function AftercareFields({ clinic, wrong }: AftercareFieldsProps) {
  const words = useTexts(settingsTexts).clinic;
  return (
    <>
      <SettingField
        label={words.missedVisitHours}
        name="missedVisitHours"
        inputMode="numeric"
        hint={words.missedVisitHint}
        defaultValue={String(clinic.missedVisitHours ?? '')}
        wrong={wrong}
      />
      <SelectField
        label={words.asksFeedback}
        name="asksFeedback"
        defaultValue={clinic.asksFeedback ? 'yes' : 'no'}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: words.yesOrNo[value] }))}
      />
      <SettingField
        label={words.weekDigestPhone}
        name="weekDigestPhone"
        type="tel"
        hint={words.weekDigestHint}
        defaultValue={clinic.weekDigestPhone ?? ''}
        wrong={wrong}
      />
    </>
  );
}
