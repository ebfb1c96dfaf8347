import { type FormEvent, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { useTexts } from '../../lib/texts.ts';
import { useProfessionals } from '../../lib/use-professionals.ts';
import { replanningTexts } from './texts/replanning.ts';
import type { Away } from './use-away.ts';

export interface AwayFormProps {
  readonly given: Away;
  readonly onLook: (away: Away) => void;
}

/** Who can not come, and when. */
export function AwayForm({ given, onLook }: AwayFormProps) {
  const words = useTexts(replanningTexts);
  const professionals = useProfessionals();
  const [wrong, setWrong] = useState(false);
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [professionalId = '', from = '', to = ''] = ['professionalId', 'from', 'to'].map((name) =>
      String(fields.get(name) ?? ''),
    );
    const isInOrder = to === '' || to >= from;
    setWrong(!isInOrder);
    if (isInOrder && professionalId && from) onLook({ professionalId, from, to: to || from });
  };
  return (
    <form onSubmit={look} className="grid items-end gap-3 rounded-2xl border border-line bg-surface p-4 md:grid-cols-4">
      <SelectField
        key={professionals.length}
        label={words.who}
        name="professionalId"
        required
        defaultValue={given.professionalId}
        choices={[
          { value: '', label: words.choose },
          ...professionals.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField label={words.from} name="from" type="date" required defaultValue={given.from} />
      <TextField label={words.to} name="to" type="date" defaultValue={given.to} error={wrong ? words.order : null} />
      <Button type="submit" tone="primary" className="h-11">
        {words.look}
      </Button>
    </form>
  );
}
