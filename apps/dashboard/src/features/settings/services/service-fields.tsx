import type { ProfessionalSettingsItem } from '@post/api/contract';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { Check } from '../check.tsx';
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
      <TextField
        label={words.name}
        name="name"
        autoComplete="off"
        defaultValue={service?.name ?? ''}
        error={wrong('name')}
      />
      <TextField
        label={words.aliases}
        name="aliases"
        autoComplete="off"
        hint={words.aliasesHint}
        defaultValue={service?.aliases.join(', ') ?? ''}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {MINUTE_FIELDS.map((field) => (
          <TextField
            key={field}
            label={words[field]}
            name={field}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={String(service?.[field] ?? MINUTES[field])}
            error={wrong(field)}
          />
        ))}
        <TextField
          label={words.priceCents}
          name="priceCents"
          inputMode="decimal"
          autoComplete="off"
          hint={words.priceHint}
          defaultValue={reais}
          error={wrong('priceCents')}
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
