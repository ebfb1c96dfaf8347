import type { ProfessionalSettingsItem } from '@post/api/contract';
import { useTexts } from '../../../lib/texts.ts';
import { settingsTexts } from '../texts/settings.ts';
import { STRETCHES } from './read-professional.ts';
import { stretchesOf, WEEKDAYS } from './working-week.ts';

export interface HoursFieldsProps {
  readonly hours: ProfessionalSettingsItem['workingHours'];
  readonly error: string | null;
}

const EDGES = ['from', 'to'] as const;

/** The week, day by day; a third stretch is shown only where there is one. */
export function HoursFields({ hours, error }: HoursFieldsProps) {
  const words = useTexts(settingsTexts).professionals;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="font-medium">{words.hours}</legend>
      <p className="text-ink-soft text-xs">{words.hoursHint}</p>
      {error !== null && (
        <p role="alert" className="text-danger text-xs">
          {error}
        </p>
      )}
      {WEEKDAYS.map((weekday) => {
        const stretches = stretchesOf(hours, weekday);
        const day = words.weekdays[weekday - 1] ?? '';
        return (
          <div key={weekday} className="grid grid-cols-2 gap-2 sm:grid-cols-[5rem_repeat(4,1fr)] sm:items-center">
            <span className="col-span-2 text-sm first-letter:uppercase sm:col-span-1">{day}</span>
            {STRETCHES.filter((place) => place < 3 || stretches.length >= place).flatMap((place) =>
              EDGES.map((edge) => (
                <input
                  key={`${edge}${place}`}
                  type="time"
                  name={`${edge}:${weekday}:${place}`}
                  aria-label={words[edge](day, place)}
                  defaultValue={stretches[place - 1]?.[edge] ?? ''}
                  className="h-11 min-w-0 rounded-lg border border-line-strong bg-surface px-2 text-base text-ink md:text-sm"
                />
              )),
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
