import { CalendarX2, ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { Segmented } from '../../components/ui/segmented.tsx';
import { useTexts } from '../../lib/texts.ts';
import type { View } from './calendar-grid.tsx';
import { calendarTexts } from './texts/calendar.ts';

export interface CalendarHeaderProps {
  readonly title: string;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onBook: () => void;
  /** Somebody can not come; null for who has no say in it. */
  readonly onAway: (() => void) | null;
  readonly onStep: (step: 'prev' | 'next' | 'today') => void;
}

/** Which days, and how they are seen. */
export function CalendarHeader({ title, view, onView, onBook, onAway, onStep }: CalendarHeaderProps) {
  const words = useTexts(calendarTexts);
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h1 className="sr-only">{words.title}</h1>
      <div className="flex items-center gap-1">
        <IconButton label={words.previous} onClick={() => onStep('prev')}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <IconButton label={words.next} onClick={() => onStep('next')}>
          <ChevronRight aria-hidden="true" />
        </IconButton>
        <Button size="small" onClick={() => onStep('today')}>
          {words.today}
        </Button>
      </div>
      <p aria-live="polite" className="font-semibold text-base tracking-tight first-letter:uppercase">
        {title}
      </p>
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <Segmented
          label={words.views}
          value={view}
          onChange={onView}
          choices={[
            { value: 'timeGridDay', label: words.day },
            { value: 'timeGridWeek', label: words.week },
            { value: 'dayGridMonth', label: words.month },
            { value: 'listWeek', label: words.list },
          ]}
        />
        {onAway && (
          <Button onClick={onAway}>
            <CalendarX2 aria-hidden="true" />
            {words.away}
          </Button>
        )}
        <Button tone="primary" onClick={onBook}>
          <Plus aria-hidden="true" />
          {words.booking.title}
        </Button>
      </div>
    </header>
  );
}
