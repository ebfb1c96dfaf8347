import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useProfessionals } from '../../../lib/use-professionals.ts';
import { patientsTexts } from '../texts/patients.ts';
import { type MemoryKey, type MemoryWish, PARTS } from './memory-wish.ts';

export interface MemoryFieldsProps {
  readonly memoryKey: MemoryKey;
  readonly before: MemoryWish | null;
  readonly error: string | null;
}

/** What has to be said about a memory of one kind. */
export function MemoryFields({ memoryKey, before, error }: MemoryFieldsProps) {
  const words = useTexts(patientsTexts).memories;
  const professionals = useProfessionals();
  const value = before?.value;
  if (memoryKey === 'part-of-day')
    return (
      <SelectField
        label={words.part}
        name="part"
        defaultValue={value?.key === 'part-of-day' ? value.part : 'morning'}
        choices={PARTS.map((part) => ({ value: part, label: words.parts[part] }))}
      />
    );
  if (memoryKey === 'professional')
    return (
      <SelectField
        key={professionals.length}
        label={words.professional}
        name="professional"
        {...(value?.key === 'professional' && { defaultValue: value.professionalId })}
        choices={professionals.map(({ id, name }) => ({ value: id, label: name }))}
      />
    );
  if (memoryKey === 'not-weekdays')
    return <Weekdays chosen={value?.key === 'not-weekdays' ? value.weekdays : []} error={error} />;
  const text = value?.key === 'call-me' ? value.name : (before?.words ?? '');
  return <TextField label={words.words} name="words" maxLength={500} defaultValue={text} error={error} />;
}

interface WeekdaysProps {
  readonly chosen: readonly number[];
  readonly error: string | null;
}

function Weekdays({ chosen, error }: WeekdaysProps) {
  const words = useTexts(patientsTexts).memories;
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{words.weekdays}</legend>
      <div className="grid grid-cols-2 gap-x-4">
        {words.weekdayNames.map((name, index) => (
          <label key={name} className="flex min-h-10 items-center gap-2">
            <input
              type="checkbox"
              name="weekday"
              value={index + 1}
              defaultChecked={chosen.includes(index + 1)}
              className="size-5 accent-accent"
            />
            {name}
          </label>
        ))}
      </div>
      {error && <p className="text-danger text-xs">{error}</p>}
    </fieldset>
  );
}
