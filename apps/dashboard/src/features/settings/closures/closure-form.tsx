import type { ClosureItem, ProfessionalSettingsItem } from '@post/api/contract';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import type { SettingReader } from '../read-setting.ts';
import { SettingForm } from '../setting-form.tsx';
import { settingsTexts } from '../texts/settings.ts';

export interface ClosureFormProps {
  readonly professionals: readonly ProfessionalSettingsItem[];
  readonly onClose: () => void;
}

/** Closes the clinic, or one agenda, on some days. */
export function ClosureForm({ professionals, onClose }: ClosureFormProps) {
  const words = useTexts(settingsTexts).closures;
  const read = (reader: SettingReader) => {
    const from = reader.required('from');
    const to = reader.text('to') || from;
    if (to < from) reader.wrong.to = words.order;
    return reader.done<ClosureItem>({
      from,
      to,
      reason: reader.text('reason'),
      professionalId: reader.text('professionalId') || null,
    });
  };
  return (
    <SettingForm<ClosureItem>
      title={words.title}
      current={null}
      read={read}
      save={({ settings }) => trpc.settings.addClosure.mutate(settings)}
      describe={() => []}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField label={words.from} name="from" type="date" error={wrong('from')} />
            <TextField label={words.to} name="to" type="date" error={wrong('to')} />
          </div>
          <TextField label={words.reason} name="reason" autoComplete="off" maxLength={300} />
          <SelectField
            label={words.whose}
            name="professionalId"
            choices={[
              { value: '', label: words.everyone },
              ...professionals.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </>
      )}
    </SettingForm>
  );
}
