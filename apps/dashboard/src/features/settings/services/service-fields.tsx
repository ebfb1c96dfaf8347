import type { ProfessionalSettingsItem } from '@post/api/contract';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { Check } from '../check.tsx';
import { SettingField } from '../setting-field.tsx';
import { settingsTexts } from '../texts/settings.ts';
import { POLICIES, type ServiceFieldsItem } from './read-service.ts';

export interface ServiceFieldsProps {
  readonly service: ServiceFieldsItem | null;
  readonly professionals: readonly ProfessionalSettingsItem[];
  readonly wrong: (field: string) => string | null;
}

const MINUTES = { durationMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 } as const;
const MINUTE_FIELDS = ['durationMinutes', 'bufferBeforeMinutes', 'bufferAfterMinutes'] as const;

export function ServiceFields({ service, professionals, wrong }: ServiceFieldsProps) {
  const words = useTexts(settingsTexts).services;
  const reais = service?.priceCents == null ? '' : (service.priceCents / 100).toFixed(2).replace('.', ',');
  return (
    <>
      <SettingField label={words.name} name="name" defaultValue={service?.name ?? ''} wrong={wrong} />
      <SettingField
        label={words.aliases}
        name="aliases"
        hint={words.aliasesHint}
        defaultValue={service?.aliases.join(', ') ?? ''}
        wrong={wrong}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {MINUTE_FIELDS.map((field) => (
          <SettingField
            key={field}
            label={words[field]}
            name={field}
            inputMode="numeric"
            defaultValue={String(service?.[field] ?? MINUTES[field])}
            wrong={wrong}
          />
        ))}
        <SettingField
          label={words.priceCents}
          name="priceCents"
          inputMode="decimal"
          hint={words.priceHint}
          defaultValue={reais}
          wrong={wrong}
        />
      </div>
      <SelectField
        label={words.pricePolicy}
        name="pricePolicy"
        defaultValue={service?.pricePolicy ?? 'when_asked'}
        choices={POLICIES.map((value) => ({ value, label: words.policies[value] }))}
      />
      <Check name="recurring" label={words.recurring} isOn={service?.recurring ?? false} />
      <fieldset>
        <legend className="font-medium">{words.professionalIds}</legend>
        {professionals.map(({ id, name }) => (
          <Check key={id} name={`by:${id}`} label={name} isOn={service?.professionalIds.includes(id) ?? true} />
        ))}
      </fieldset>
    </>
  );
}
