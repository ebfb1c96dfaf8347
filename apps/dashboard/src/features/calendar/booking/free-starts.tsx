import type { FreeTimeItem } from '@post/api/contract';
import { classNames } from '../../../lib/class-names.ts';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { calendarTexts } from '../texts/calendar.ts';

export interface FreeStartsProps {
  readonly times: readonly FreeTimeItem[];
  /** As the clinic's wall shows it: 10:00. */
  readonly chosen: string;
  readonly onPick: (time: FreeTimeItem) => void;
}

/** Every free start of a day, to be picked. */
export function FreeStarts({ times, chosen, onPick }: FreeStartsProps) {
  const words = useTexts(calendarTexts);
  const format = useFormat();
  if (times.length === 0) return <p className="text-ink-soft text-xs">{words.booking.dayFull}</p>;
  return (
    <fieldset className="flex max-h-32 flex-wrap gap-1.5 overflow-y-auto">
      <legend className="mb-1.5 text-ink-soft text-xs">{words.booking.freeStarts}</legend>
      {times.map((time) => {
        const at = format.time(time.startsAt);
        return (
          <button
            key={time.startsAt}
            type="button"
            aria-pressed={at === chosen}
            onClick={() => onPick(time)}
            className={classNames(
              'h-10 rounded-lg border px-3 tabular-nums',
              at === chosen ? 'border-accent bg-accent-soft text-accent-text' : 'border-line hover:bg-hover',
            )}
          >
            {at}
          </button>
        );
      })}
    </fieldset>
  );
}
