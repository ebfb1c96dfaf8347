import type { viewOf } from './listener.ts';
import type { LoggedEvent } from './logged-event.ts';

/** What a professional's screens may know happened. */
const OF_THE_AGENDA = /^(appointment|clinic|staff)\./;

/** Events as a view may see them. What is not for it keeps its place only, so that positions stay without holes. */
export function asSeenBy(view: ReturnType<typeof viewOf>, events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  if (view === 'desk') return events;
  return events.map((event) =>
    OF_THE_AGENDA.test(event.kind) ? event : { position: event.position, kind: 'hidden', subjectId: '', at: event.at },
  );
}
