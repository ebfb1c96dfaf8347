import type { CalendarRef } from '@fullcalendar/react';
import type { ClosedTimeItem } from '@post/api/contract';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Segmented } from '../../components/ui/segmented.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { useCommands } from '../../lib/commands/use-commands.ts';
import { paths } from '../../lib/paths.ts';
import { usePreference } from '../../lib/preference.ts';
import { useTexts } from '../../lib/texts.ts';
import { useMe } from '../../lib/use-me.ts';
import { AppointmentSheet } from './appointment-sheet.tsx';
import type { View } from './calendar-grid.tsx';
import { CalendarHeader } from './calendar-header.tsx';
import { ColourChoice } from './colour-choice.tsx';
import { colours } from './colours.ts';
import { calendarTexts } from './texts/calendar.ts';
import { type Period, useAgenda, useClosedTimes } from './use-agenda.ts';
import { useChangeAppointment } from './use-change-appointment.ts';
import { wallTimeAfter } from './wall-time-after.ts';

const CalendarGrid = lazy(async () => ({ default: (await import('./calendar-grid.tsx')).CalendarGrid }));
const BookingDialog = lazy(async () => ({
  default: (await import('./booking/booking-dialog.tsx')).BookingDialog,
}));

const EVERYONE = 'everyone';
/** A month and a list show days as a whole. */
const NOTHING_CLOSED: readonly ClosedTimeItem[] = [];

/** A phone shows one day as a list; a desk shows the week. */
const FIRST_VIEW: View = matchMedia('(min-width: 64rem)').matches ? 'timeGridWeek' : 'listWeek';

export interface CalendarScreenProps {
  /** What became of an appointment, told by who knows patients. */
  readonly storyOf: (appointmentId: string) => ReactNode;
}

/** The clinic's agenda: who comes when, to whom. */
export function CalendarScreen({ storyOf }: CalendarScreenProps) {
  const words = useTexts(calendarTexts);
  const { data: me } = useMe();
  const navigate = useNavigate();
  const calendar = useRef<CalendarRef>(null);
  const [view, setView] = useState<View>(FIRST_VIEW);
  const [shown, setShown] = useState<{ readonly period: Period; readonly title: string } | null>(null);
  const [professionalId, setProfessionalId] = useState(EVERYONE);
  const [bookAt, setBookAt] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const { agenda, professionals } = useAgenda(shown?.period ?? null);
  const only = professionalId === EVERYONE ? null : professionalId;
  const closed = useClosedTimes(shown?.period ?? null, only);
  const colouring = usePreference(colours);
  const { change } = useChangeAppointment();
  const step = (to: 'prev' | 'next' | 'today') => calendar.current?.getApi()[to]();
  const bookNext = () => setBookAt(nextHour(shown?.period.from ?? null));
  useCommands([
    { id: 'agenda:book', group: words.title, label: words.booking.title, keys: 'n', run: bookNext },
    { id: 'agenda:prev', group: words.title, label: words.previous, keys: 'j', run: () => step('prev') },
    { id: 'agenda:next', group: words.title, label: words.next, keys: 'k', run: () => step('next') },
    { id: 'agenda:today', group: words.title, label: words.today, keys: 't', run: () => step('today') },
  ]);
  const onAway =
    me?.role === 'professional'
      ? null
      : () => void navigate(awayPath(professionalId === EVERYONE ? '' : professionalId, shown?.period.from ?? null));
  const all = agenda.data ?? [];
  const appointments = all.filter(
    ({ status, professional }) =>
      status !== 'cancelled' && (professionalId === EVERYONE || professional.id === professionalId),
  );
  const open = all.find(({ id }) => id === openId);
  const show = (next: View) => {
    setView(next);
    calendar.current?.getApi().changeView(next);
  };
  return (
    <div className="flex h-full flex-col gap-3 p-3 lg:p-5">
      <CalendarHeader
        title={shown?.title ?? ''}
        view={view}
        onView={show}
        onStep={step}
        onBook={bookNext}
        onAway={onAway}
      />
      <Segmented
        label={words.professionals}
        value={professionalId}
        onChange={setProfessionalId}
        choices={[
          { value: EVERYONE, label: words.everyone },
          ...professionals.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <ColourChoice colouring={colouring} professionals={professionals} />
      {agenda.isError && (
        <ErrorState title={words.failed} retryLabel={words.retry} onRetry={() => void agenda.refetch()} />
      )}
      <div className="agenda min-h-0 flex-1 overflow-hidden rounded-xl border border-line bg-surface">
        <Suspense fallback={<Skeleton className="size-full" />}>
          <CalendarGrid
            calendar={calendar}
            view={FIRST_VIEW}
            appointments={appointments}
            closed={view === 'timeGridDay' || view === 'timeGridWeek' ? closed : NOTHING_CLOSED}
            colourful={{ colouring, professionalIds: professionals.map(({ id }) => id) }}
            noneText={words.none}
            onPeriod={(period, title) => setShown({ period, title })}
            onOpen={setOpenId}
            onFree={(wallTime) => setBookAt(wallTime.replace('T00:00', FIRST_HOUR))}
            onNudge={(id, minutes) => {
              const appointment = appointments.find((one) => one.id === id);
              if (appointment) change({ appointment, startsAt: wallTimeAfter(appointment.startsAt, minutes) });
            }}
            onMove={(id, wallTime, revert) => {
              const appointment = all.find((one) => one.id === id);
              if (appointment)
                change({ appointment, startsAt: `${wallTime}${appointment.startsAt.slice(19)}`, revert });
            }}
          />
        </Suspense>
      </div>
      {bookAt !== null && (
        <Suspense>
          <BookingDialog at={bookAt} professionalId={only} onClose={() => setBookAt(null)} />
        </Suspense>
      )}
      {open && (
        <AppointmentSheet
          appointment={open}
          story={storyOf(open.id)}
          onClose={() => setOpenId(null)}
          onStatus={(status) => {
            change({ appointment: open, status });
            setOpenId(null);
          }}
        />
      )}
    </div>
  );
}

/** Who is looked at, on the first day shown that is not past. */
function awayPath(professionalId: string, firstDay: string | null): string {
  const day = nextHour(firstDay).slice(0, 10);
  return `${paths.replanning}?${new URLSearchParams({ profissional: professionalId, de: day })}`;
}

/** Where booking begins when a whole day was pointed at. */
const FIRST_HOUR = 'T09:00';

/** Booking from the keyboard begins on the first day shown, or today when that is past. */
function nextHour(firstDay: string | null): string {
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  if (firstDay !== null && firstDay > today.slice(0, 10)) return `${firstDay}${FIRST_HOUR}`;
  const hour = Math.min(now.getHours() + 1, 23);
  return `${today.slice(0, 10)}T${String(hour).padStart(2, '0')}:00`;
}
