import { CalendarScreen } from '../../features/calendar/calendar-screen.tsx';

/** /agenda */
export function Component() {
  return <CalendarScreen />;
}
