import { CalendarScreen } from '../../features/calendar/calendar-screen.tsx';
import { AppointmentStory } from '../../features/patients/profile/appointment-story.tsx';

/** /agenda */
export function Component() {
  return <CalendarScreen storyOf={(appointmentId) => <AppointmentStory appointmentId={appointmentId} />} />;
}
