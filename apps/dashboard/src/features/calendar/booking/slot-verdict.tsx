import type { FreeTimeItem, TimeVerdictItem } from '@post/api/contract';
import { Button } from '../../../components/ui/button.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { calendarTexts } from '../texts/calendar.ts';

export interface SlotVerdictProps {
  readonly verdict: TimeVerdictItem;
  readonly nameOf: (professionalId: string) => string;
  readonly onPick: (time: FreeTimeItem) => void;
}

const NEAREST_SHOWN = 3;

/** Whether the time is free; if not, every reason, and the smallest changes that would be. */
export function SlotVerdict({ verdict: { reasons, nearest, colleague }, nameOf, onPick }: SlotVerdictProps) {
  const { booking } = useTexts(calendarTexts);
  const format = useFormat();
  if (reasons.length === 0) return <p className="font-medium text-good text-xs">{booking.free}</p>;
  return (
    <div className="flex flex-col gap-2">
      <ul className="text-danger text-xs">
        {reasons.map(({ kind, detail }) => (
          <li key={`${kind}${detail}`}>{booking.reasons[kind](detail ?? '')}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-1.5">
        {colleague && (
          <Button size="small" onClick={() => onPick(colleague)}>
            {booking.sameTimeWith(nameOf(colleague.professionalId))}
          </Button>
        )}
        {nearest.slice(0, NEAREST_SHOWN).map((time) => (
          <Button key={time.startsAt} size="small" onClick={() => onPick(time)}>
            {format.day(time.startsAt)}, {format.time(time.startsAt)}
          </Button>
        ))}
      </div>
    </div>
  );
}
