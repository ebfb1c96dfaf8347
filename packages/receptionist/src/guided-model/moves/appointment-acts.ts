import { sayAppointment } from '../../words/say-appointment.ts';
import { learn, type Move, type Scene, use } from '../scene.ts';
import { nothingBooked, whichAppointment } from './which-appointment.ts';

const GONE = 'Essa consulta já não está ativa, então não mudei nada. Posso ajudar com outra coisa?';

/** Arranges a cancellation: which appointment, then the question. */
export function* arrangeCancellation(scene: Scene): Move {
  const found = yield* whichAppointment(scene, 'cancelling');
  if ('say' in found) return found.say;
  const appointment = scene.desk.handles.appointments.of(found.appointment);
  const proposed = yield* use('propose_cancel', { appointment });
  return proposed.ok ? proposed.say : GONE;
}

/** Arranges a confirmation of presence. */
export function* arrangeConfirmation(scene: Scene): Move {
  const found = yield* whichAppointment(scene, 'confirming');
  if ('say' in found) return found.say;
  if (found.appointment.status === 'confirmed') {
    learn(scene, { task: null, appointmentId: null });
    return `Sua presença já está confirmada: ${sayAppointment(scene.desk.turn, found.appointment)}. Até lá!`;
  }
  const appointment = scene.desk.handles.appointments.of(found.appointment);
  const proposed = yield* use('propose_confirm', { appointment });
  return proposed.ok ? proposed.say : GONE;
}

/** Tells what is booked. */
export function* tellAppointments(scene: Scene): Move {
  learn(scene, { task: null, asked: null });
  const { turn } = scene.desk;
  const [only, ...more] = turn.appointments;
  if (!only) return nothingBooked(scene);
  if (more.length === 0) return `Sua próxima consulta:\n${sayAppointment(turn, only)}.`;
  const listed = yield* use('my_appointments', {});
  return `Suas próximas consultas:\n${listed.appointments.map((one) => `${one.number}. ${one.words}`).join('\n')}`;
}
