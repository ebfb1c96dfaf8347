import { exactStart } from '../draft-when.ts';
import { learnSlots } from '../learn-slots.ts';
import { learn, type Move, type Scene, use } from '../scene.ts';
import { arrangeBooking } from './booking.ts';
import { chosenService } from './choosing-service.ts';
import { refuse } from './refusing.ts';

/** A bare "por que não?" asks about the time that was refused last. */
function refusedStart({ draft }: Scene): ReturnType<typeof exactStart> {
  const [date, time] = draft.refused?.split('T') ?? [];
  return date !== undefined && time !== undefined && draft.time === null ? { date, time } : null;
}

/** "Por que não às 15h?": the real reason, or that it is free after all. */
export function* explainWhyNot(scene: Scene): Move {
  const { desk } = scene;
  learnSlots(scene);
  const appointment = desk.turn.appointments.find((one) => one.id === scene.draft.appointmentId);
  const service = appointment ? { id: appointment.serviceId } : chosenService(scene);
  const start = exactStart(scene) ?? refusedStart(scene);
  if (!service || !start) return 'De qual atendimento, dia e horário você está falando?';
  const { professionalId } = scene.draft;
  const checked = yield* use('check_time', {
    service: desk.handles.services.of(service),
    professional: professionalId === null ? null : desk.handles.professionals.of({ id: professionalId }),
    ...start,
    moving: appointment ? desk.handles.appointments.of(appointment) : null,
  });
  if (checked.ok) return scene.draft.task === 'moving' ? `Está livre: ${checked.words}.` : yield* arrangeBooking(scene);
  if (!('times' in checked)) return 'De qual dia e horário você está falando?';
  learn(scene, { from: start.date, to: start.date, time: start.time });
  return refuse(scene, checked);
}
