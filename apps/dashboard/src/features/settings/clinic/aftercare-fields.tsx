import type { ClinicSettingsItem } from '@post/api/contract';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { useTexts } from '../../../lib/texts.ts';
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
      <TextField
        label={words.missedVisitHours}
        name="missedVisitHours"
        autoComplete="off"
        inputMode="numeric"
        hint={words.missedVisitHint}
        defaultValue={String(clinic.missedVisitHours ?? '')}
        error={wrong('missedVisitHours')}
      />
      <SelectField
        label={words.asksFeedback}
        name="asksFeedback"
        defaultValue={clinic.asksFeedback ? 'yes' : 'no'}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: words.yesOrNo[value] }))}
      />
      <TextField
        label={words.weekDigestPhone}
        name="weekDigestPhone"
        type="tel"
        autoComplete="off"
        hint={words.weekDigestHint}
        defaultValue={clinic.weekDigestPhone ?? ''}
        error={wrong('weekDigestPhone')}
      />
    </>
  );
}
