import { sayAppointment } from '../../words/say-appointment.ts';
import { asLiked, PICK_ONE, sayTimes } from '../../words/say-offer.ts';
import { draftTime, exactStart, searchWindow } from '../draft-when.ts';
import { learn, type Move, type Scene, use } from '../scene.ts';
import { refuse } from './refusing.ts';
import { whichAppointment } from './which-appointment.ts';

/** Arranges a move: which appointment, then where to. A time alone means the same day. */
export function* arrangeMove(scene: Scene): Move {
  const found = yield* whichAppointment(scene, 'moving');
  if ('say' in found) return found.say;
  const { appointment } = found;
  const { handles, turn } = scene.desk;
  if (scene.draft.time !== null && scene.draft.from === null) {
    const { from, to } = draftTime(scene, appointment.startsAt);
    learn(scene, { from, to });
  }
  const start = exactStart(scene);
  const handle = handles.appointments.of(appointment);
  const professionalId = scene.draft.professionalId;
  const professional = professionalId === null ? null : handles.professionals.of({ id: professionalId });
  if (start) {
    const proposed = yield* use('propose_move', { appointment: handle, ...start, professional });
    if (proposed.ok) return proposed.say;
    return 'times' in proposed ? refuse(scene, proposed) : whenInstead(scene);
  }
  learn(scene, { asked: 'when' });
  const current = `Sua consulta: ${sayAppointment(turn, appointment)}.`;
  if (scene.draft.from === null) return `${current}\n\nPara qual dia e horário você quer mudar?`;
  const keeper = professional ?? handles.professionals.of({ id: appointment.professionalId });
  const times = yield* use('find_times', {
    service: handles.services.of({ id: appointment.serviceId }),
    professional: keeper,
    ...searchWindow(scene),
    moving: handle,
  });
  if (!times.ok) return whenInstead(scene);
  if (!times.asAsked) return refuse(scene, times);
  return `${current}\n\nPara mudar, tenho estes horários${asLiked(times)}:\n${sayTimes(times.times)}\n\n${PICK_ONE}`;
}

function whenInstead(scene: Scene): string {
  learn(scene, { asked: 'when', from: null, to: null, time: null });
  return 'Para qual dia e horário você quer mudar? Por exemplo: "quinta às 10h".';
}
