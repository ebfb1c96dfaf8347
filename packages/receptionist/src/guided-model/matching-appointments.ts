import { type Appointment, sayTime, Temporal } from '@post/domain';
import { localTime } from '../words/say-when.ts';
import type { Scene } from './scene.ts';

/**
 * The appointments that the patient's words can mean. For a move, what stands after "para" is where it should go, so
 * only what comes before tells which one is meant.
 */
export function matchingAppointments(
  scene: Scene,
  task: 'moving' | 'cancelling' | 'confirming',
): readonly Appointment[] {
  const { desk, heard, draft } = scene;
  const { appointments } = desk.turn;
  const picked = pickedAppointment(scene);
  if (picked) return [picked];
  const selector = task === 'moving' && draft.asked !== 'appointment' ? heard.beforeTarget : heard.whole;
  const clues: ((appointment: Appointment) => boolean)[] = [];
  const { timeZone } = desk.turn.catalogue.clinic;
  const start = (one: Appointment) => localTime(one.startsAt, timeZone);
  if (selector.time) clues.push((one) => selector.times.includes(sayTime(start(one).toPlainTime())));
  if (selector.from && selector.to) {
    const [from, to] = [Temporal.PlainDate.from(selector.from), Temporal.PlainDate.from(selector.to)];
    clues.push((one) => {
      const date = start(one).toPlainDate();
      return Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, to) <= 0;
    });
  }
  const patientId = heard.knownPatient?.id;
  if (patientId) clues.push((one) => one.patientId === patientId);
  if (heard.services.kind !== 'none' && heard.services.kind !== 'unknown') {
    const ids = heard.services.services.map((service) => service.id);
    clues.push((one) => ids.includes(one.serviceId));
  }
  if (heard.professional) clues.push((one) => one.professionalId === heard.professional?.id);
  return narrow(appointments, clues);
}

/** Each clue that leaves something is followed; one that leaves nothing was about something else. */
function narrow(
  appointments: readonly Appointment[],
  clues: readonly ((appointment: Appointment) => boolean)[],
): readonly Appointment[] {
  return clues.reduce<readonly Appointment[]>((left, clue) => {
    const fitting = left.filter(clue);
    return fitting.length > 0 ? fitting : left;
  }, appointments);
}

function pickedAppointment({ desk, heard }: Scene): Appointment | null {
  const { picked } = heard;
  if (picked?.kind !== 'appointment') return null;
  return desk.turn.appointments.find((one) => one.id === picked.appointmentId) ?? null;
}
