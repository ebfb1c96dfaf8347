import type { Proposal, ProposedPatient } from '@post/domain';
import type { Handles } from '../../handles.ts';
import { sayAppointment } from '../../words/say-appointment.ts';
import { PICK_ONE, sayRefusal } from '../../words/say-offer.ts';
import { EMPTY_DRAFT } from '../draft.ts';
import { draftTime } from '../draft-when.ts';
import { learn, type Move, type Scene, use } from '../scene.ts';
import { arrangeBooking } from './booking.ts';
import { arrangeWaiting } from './waiting.ts';

/** The patient said yes: does what was proposed and says what came of it. */
export function* settlePending(scene: Scene, proposal: Proposal): Move {
  const settled = yield* use(proposal.kind, {});
  if (settled.ok) {
    const { next } = scene.draft;
    scene.draft = { ...EMPTY_DRAFT, ...(next ?? {}) };
    return next === null ? settled.say : `${settled.say}\n\n${yield* arrangeBooking(scene)}`;
  }
  if (!('times' in settled)) {
    scene.draft = EMPTY_DRAFT;
    return 'Essa consulta já não está ativa, então não mudei nada. Posso ajudar com outra coisa?';
  }
  learn(scene, { ...pendingDraft(scene, proposal), asked: 'when', time: null });
  if (settled.times.length === 0) return sayRefusal('Sinto muito, esse horário já', settled.reasons, []);
  return sayRefusal('Sinto muito, esse horário agora', settled.reasons, settled.times);
}

/** The patient said no: nothing is done, and what may come next is said. */
export function declined(scene: Scene, proposal: Proposal): string {
  const { turn } = scene.desk;
  if (proposal.kind === 'book' || proposal.kind === 'move') {
    learn(scene, { ...pendingDraft(scene, proposal), asked: 'when', time: null });
    const undone = proposal.kind === 'book' ? 'não marquei nada' : 'não mudei nada, sua consulta continua como estava';
    return `Tudo bem, ${undone}. Quer outro dia ou horário? Se preferir, me diga qual.`;
  }
  scene.draft = EMPTY_DRAFT;
  if (proposal.kind === 'wait') return 'Tudo bem, não coloquei na lista de espera. Posso ajudar com outra coisa?';
  const appointment = turn.appointments.find((one) => one.id === proposal.appointmentId);
  const which = appointment ? `\n${sayAppointment(turn, appointment)}.` : '';
  if (proposal.kind === 'cancel') return `Tudo bem, não cancelei. Sua consulta continua marcada:${which}`;
  return `Tudo bem, não confirmei.${which}\n\nQuer mudar para outro dia ou cancelar?`;
}

/** A pending proposal as the draft it came from; another brain may have made it. */
export function pendingDraft(scene: Scene, proposal: Proposal): Partial<Scene['draft']> {
  if (proposal.kind === 'book') {
    const { patient } = proposal;
    return {
      task: 'booking',
      serviceId: proposal.serviceId,
      ...draftTime(scene, proposal.startsAt),
      repeat: proposal.repeat ? { everyWeeks: proposal.repeat.everyWeeks, count: proposal.repeat.count } : null,
      patient: patient.kind === 'known' ? { kind: 'known', patientId: patient.patientId } : patient,
    };
  }
  if (proposal.kind === 'wait') return waitingDraft(proposal);
  const { appointmentId } = proposal;
  if (proposal.kind === 'move') return { task: 'moving', appointmentId, ...draftTime(scene, proposal.startsAt) };
  return { task: proposal.kind === 'cancel' ? 'cancelling' : 'confirming', appointmentId };
}

function waitingDraft({ patient, wished }: Extract<Proposal, { kind: 'wait' }>): Partial<Scene['draft']> {
  const { serviceId, professionalId, from, to, timeFrom, timeTo, insteadOf } = wished;
  return {
    ...{ task: 'waiting', serviceId, professionalId, from, to, time: null, after: timeFrom, before: timeTo },
    appointmentId: insteadOf,
    patient: patient.kind === 'known' ? { kind: 'known', patientId: patient.patientId } : patient,
  };
}

/** Puts the same proposal to the patient again. */
export function* repeatProposal(scene: Scene, proposal: Proposal): Move {
  if (proposal.kind === 'wait') {
    learn(scene, pendingDraft(scene, proposal));
    return yield* arrangeWaiting(scene);
  }
  const repeated = yield* propose(scene, proposal);
  if (repeated.ok) return repeated.say;
  if (!('times' in repeated)) return `Posso ajudar com outra coisa? ${PICK_ONE}`;
  learn(scene, { ...pendingDraft(scene, proposal), asked: 'when', time: null });
  return sayRefusal('Esse horário agora', repeated.reasons, repeated.times);
}

function* propose(scene: Scene, proposal: Exclude<Proposal, { kind: 'wait' }>) {
  const { handles } = scene.desk;
  if (proposal.kind === 'book') return yield* proposeBooking(scene, proposal);
  const appointment = handles.appointments.of({ id: proposal.appointmentId });
  if (proposal.kind === 'cancel') return yield* use('propose_cancel', { appointment });
  if (proposal.kind === 'confirm') return yield* use('propose_confirm', { appointment });
  const { from, time } = draftTime(scene, proposal.startsAt);
  const professional = handles.professionals.of({ id: proposal.professionalId });
  return yield* use('propose_move', { appointment, date: from, time, professional });
}

function* proposeBooking({ desk }: Scene, proposal: Extract<Proposal, { kind: 'book' }>) {
  const { handles } = desk;
  const { patient } = proposal;
  const { from, time } = draftTime({ desk }, proposal.startsAt);
  const wish = {
    service: handles.services.of({ id: proposal.serviceId }),
    professional: handles.professionals.of({ id: proposal.professionalId }),
    date: from,
    time,
    ...patientArguments(handles, patient),
  };
  const { repeat } = proposal;
  if (!repeat) return yield* use('propose_booking', wish);
  return yield* use('propose_series', { ...wish, every_weeks: repeat.everyWeeks, sessions: repeat.count });
}

function patientArguments(handles: Handles, patient: ProposedPatient) {
  return {
    patient: patient.kind === 'known' ? handles.patients.of({ id: patient.patientId }) : null,
    patient_name: patient.kind === 'new' ? patient.name : null,
    relation: patient.kind === 'new' ? patient.relation : null,
  };
}
