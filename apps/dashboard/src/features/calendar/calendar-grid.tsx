import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import './calendar.css';
import FullCalendar, { type CalendarRef } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import listPlugin from '@fullcalendar/react/list';
import portuguese from '@fullcalendar/react/locales/pt-br';
import classicTheme from '@fullcalendar/react/themes/classic';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import type { AppointmentItem, ClosedTimeItem } from '@post/api/contract';
import type { RefObject } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { appointmentEvent, type Colourful } from './appointment-event.ts';
import type { Period } from './use-agenda.ts';
import { walkAppointments } from './walk-appointments.ts';

export type View = 'timeGridDay' | 'timeGridWeek' | 'dayGridMonth' | 'listWeek';

export interface CalendarGridProps {
  readonly calendar: RefObject<CalendarRef | null>;
  readonly view: View;
  readonly appointments: readonly AppointmentItem[];
  /** When nobody works: shaded. */
  readonly closed: readonly ClosedTimeItem[];
  readonly colourful: Colourful;
  readonly noneText: string;
  readonly onPeriod: (period: Period, title: string) => void;
  readonly onOpen: (id: string) => void;
  /** A free time was pointed at: the clinic's wall time, or midnight in the month. */
  readonly onFree: (wallTime: string) => void;
  readonly onNudge: (id: string, minutes: number) => void;
  readonly onMove: (id: string, startsAt: string, revert: () => void) => void;
}

const PLUGINS = [dayGridPlugin, timeGridPlugin, listPlugin, interactionPlugin, classicTheme];

/** The days themselves. Times come with the clinic's offset and stay on its wall clock, wherever the browser is. */
export function CalendarGrid({
  calendar,
  view,
  appointments,
  closed,
  colourful,
  noneText,
  onPeriod,
  onOpen,
  onFree,
  onNudge,
  onMove,
}: CalendarGridProps) {
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the appointments inside have the focus; this only hears their keys
    <div className="h-full" onKeyDown={(press) => walkAppointments(press, onNudge)}>
      <FullCalendar
        ref={calendar}
        plugins={PLUGINS}
        initialView={view}
        locale={language === 'pt' ? portuguese : 'en-GB'}
        timeZone="UTC"
        headerToolbar={false}
        height="100%"
        firstDay={1}
        allDaySlot={false}
        nowIndicator
        slotMinTime="07:00:00"
        slotMaxTime="20:00:00"
        slotDuration="00:30:00"
        snapDuration="00:15:00"
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit' }}
        now={() => wallClock(appointments[0]?.startsAt.slice(19))}
        eventDurationEditable={false}
        noEventsContent={noneText}
        datesSet={({ start, end, view: { title } }) => onPeriod({ from: day(start), to: day(end) }, title)}
        eventInteractive
        eventDidMount={({ el, event }) => {
          if (event.display !== 'background') el.dataset.appointment = event.id;
        }}
        events={[...closed.map(toShade), ...appointments.map((one) => appointmentEvent(one, colourful))]}
        eventClick={({ event }) => event.display !== 'background' && onOpen(event.id)}
        dateClick={({ date }) => onFree(date.toISOString().slice(0, 16))}
        eventDrop={({ event, revert }) => onMove(event.id, event.startStr.slice(0, 19), revert)}
      />
    </div>
  );
}

/** Now on the clinic's wall, as if it were UTC; by the offset of its times, or the browser's own while there are none. */
function wallClock(offset: string | undefined): Date {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(offset ?? '') ?? [];
  const own = -new Date().getTimezoneOffset();
  const ahead = sign === undefined ? own : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return new Date(Date.now() + ahead * 60_000);
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Nights, lunch, days off, closures: one may point there all the same, and is told why it is not free. */
function toShade({ startsAt, endsAt, why }: ClosedTimeItem) {
  return {
    id: `closed:${startsAt}`,
    title: why ?? '',
    start: `${startsAt.slice(0, 19)}Z`,
    end: `${endsAt.slice(0, 19)}Z`,
    display: 'background',
    className: 'closed-time',
  };
}
