import { Segmented } from '../../components/ui/segmented.tsx';
import { useTexts } from '../../lib/texts.ts';
import { STATUS_MARKS, TINTS } from './appointment-event.ts';
import { type Colouring, colours } from './colours.ts';
import { calendarTexts } from './texts/calendar.ts';

export interface ColourChoiceProps {
  readonly colouring: Colouring;
  readonly professionals: readonly { readonly id: string; readonly name: string }[];
}

const TOLD = ['scheduled', 'confirmed', 'arrived', 'completed', 'no_show'] as const;

/** What the colours mean, and the choice between the two meanings. */
export function ColourChoice({ colouring, professionals }: ColourChoiceProps) {
  const words = useTexts(calendarTexts);
  const meanings =
    colouring === 'status'
      ? TOLD.map((status) => ({ look: `appointment-${status}`, name: STATUS_MARKS[status] + words.statuses[status] }))
      : professionals.map(({ name }, index) => ({ look: `tint-${index % TINTS}`, name }));
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <Segmented
        label={words.colours}
        value={colouring}
        onChange={colours.write}
        choices={[
          { value: 'status', label: words.byStatus },
          { value: 'professional', label: words.byProfessional },
        ]}
      />
      <ul aria-label={words.legend} className="agenda flex flex-wrap gap-1.5 text-2xs max-lg:hidden">
        {meanings.map(({ look, name }) => (
          <li key={name} className={`legend ${look} rounded-full px-2`}>
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
