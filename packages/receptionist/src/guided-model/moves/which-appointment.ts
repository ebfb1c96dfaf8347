import type { Appointment } from '@post/domain';
import { matchingAppointments } from '../matching-appointments.ts';
import { learn, type Move, type Scene, use } from '../scene.ts';

const ACTS = { moving: 'mudar', cancelling: 'cancelar', confirming: 'confirmar' } as const;

/**
 * Finds the appointment that is meant; when it can't, the words to say instead: nothing is booked, or which of several.
 */
export function* whichAppointment(
  scene: Scene,
  task: keyof typeof ACTS,
): Move<{ readonly appointment: Appointment } | { readonly say: string }> {
  const { desk, draft } = scene;
  learn(scene, { task, asked: null });
  const { appointments } = desk.turn;
  if (appointments.length === 0) return { say: nothingBooked(scene) };
  const kept = appointments.find((one) => one.id === draft.appointmentId);
  const [first, ...others] = kept ? [kept] : matchingAppointments(scene, task);
  if (first && others.length === 0) {
    learn(scene, { appointmentId: first.id });
    return { appointment: first };
  }
  learn(scene, { asked: 'appointment', appointmentId: null });
  const listed = yield* use('my_appointments', {});
  const lines = listed.appointments.map((one) => `${one.number}. ${one.words}`);
  return { say: `Encontrei estas consultas:\n${lines.join('\n')}\n\nQual delas você quer ${ACTS[task]}?` };
}

/** Said kindly, with an offer to book; a yes goes on from there. */
export function nothingBooked(scene: Scene): string {
  learn(scene, { task: 'booking', asked: 'service', appointmentId: null });
  return 'Não encontrei nenhuma consulta marcada por este contato. Quer que eu marque uma para você?';
}
