import { EMPTY_DRAFT } from '../draft.ts';
import { draftTime } from '../draft-when.ts';
import { readSeries } from '../read-series.ts';
import type { Move, Scene } from '../scene.ts';
import { arrangeBooking } from './booking.ts';

/** "Pode ser toda semana?", said of the session that is booked: the same hour, from the next time on. */
export function* repeatBooked(scene: Scene): Move<string | null> {
  const { desk, draft, heard } = scene;
  const repeat = readSeries(heard.raw, draft);
  const recurring = desk.turn.catalogue.services.filter((service) => service.recurring).map(({ id }) => id);
  const [booked, ...more] = desk.turn.appointments.filter(({ serviceId }) => recurring.includes(serviceId));
  if (repeat === null || !booked || more.length > 0 || heard.services.kind === 'one') return null;
  const { timeZone } = desk.turn.catalogue.clinic;
  const next = booked.startsAt.toZonedDateTimeISO(timeZone).add({ weeks: repeat.everyWeeks }).toInstant();
  const { serviceId, professionalId, patientId } = booked;
  const patient = { kind: 'known', patientId } as const;
  scene.draft = {
    ...EMPTY_DRAFT,
    ...draftTime(scene, next),
    task: 'booking',
    serviceId,
    professionalId,
    patient,
    repeat,
  };
  return yield* arrangeBooking(scene);
}
