import type { ToolArguments, ToolResult } from '../../tools/all-tools.ts';
import { asLiked, PICK_ONE, sayTimes } from '../../words/say-offer.ts';
import { exactStart, searchWindow } from '../draft-when.ts';
import { learn, type Move, type Scene, use } from '../scene.ts';
import { askName, bookingPatient } from './booking-patient.ts';
import { askService, chosenService } from './choosing-service.ts';
import { refuse } from './refusing.ts';

/** Arranges a booking: service, then time, then patient, each asked for only while it is missing. */
export function* arrangeBooking(scene: Scene): Move {
  learn(scene, { task: 'booking', asked: null, appointmentId: null });
  const service = chosenService(scene);
  if (!service) return askService(scene);
  const start = exactStart(scene);
  if (!start) return yield* offerTimes(scene);
  const { handles } = scene.desk;
  const wish = {
    service: handles.services.of(service),
    professional: professionalHandle(scene),
    date: start.date,
    time: start.time,
  };
  const patient = bookingPatient(scene);
  if (!patient) {
    const checked = yield* use('check_time', { ...wish, moving: null });
    if (checked.ok) return askName(scene, checked.words);
    return 'times' in checked ? refuse(scene, checked) : askAgain(scene);
  }
  const proposed = yield* proposeOneOrAll(scene, { ...wish, ...patient });
  if (proposed.ok) return proposed.say;
  return 'times' in proposed ? refuse(scene, proposed) : askAgain(scene);
}

/** The series that was asked for, where the service is offered as one; else the one session. */
function* proposeOneOrAll(scene: Scene, wish: ToolArguments<'propose_booking'>): Move<ToolResult<'propose_booking'>> {
  const { repeat, serviceId } = scene.draft;
  const isSeries = scene.desk.turn.catalogue.services.some(({ id, recurring }) => id === serviceId && recurring);
  if (repeat === null || !isSeries) return yield* use('propose_booking', wish);
  return yield* use('propose_series', { ...wish, every_weeks: repeat.everyWeeks, sessions: repeat.count });
}

function* offerTimes(scene: Scene): Move {
  const { desk, draft } = scene;
  const service = desk.turn.catalogue.services.find((one) => one.id === draft.serviceId);
  if (!service) return askService(scene);
  const found = yield* use('find_times', {
    service: desk.handles.services.of(service),
    professional: professionalHandle(scene),
    ...searchWindow(scene),
    moving: null,
  });
  if (!found.ok) return askAgain(scene);
  learn(scene, { asked: 'when' });
  if (!found.asAsked) return refuse(scene, found);
  return `Para *${service.name}* tenho estes horários${asLiked(found)}:\n${sayTimes(found.times)}\n\n${PICK_ONE}`;
}

function askAgain(scene: Scene): string {
  learn(scene, { asked: 'when', from: null, to: null, time: null });
  return 'Para qual dia e horário você gostaria? Por exemplo: "terça às 10h".';
}

function professionalHandle({ desk, draft }: Scene): string | null {
  return draft.professionalId === null ? null : desk.handles.professionals.of({ id: draft.professionalId });
}
