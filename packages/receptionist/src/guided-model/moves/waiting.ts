import { type Appointment, Temporal } from '@post/domain';
import type { NotFree } from '../../tools/tool-results.ts';
import { asLiked, PICK_ONE, sayRefusal, sayTimes } from '../../words/say-offer.ts';
import { todayOf } from '../../words/say-when.ts';
import { type Draft, EMPTY_DRAFT } from '../draft.ts';
import { draftTime, onlyAt, sayWished } from '../draft-when.ts';
import { learnSlots } from '../learn-slots.ts';
import { learn, type Move, type Scene, use } from '../scene.ts';
import { askWho, bookingPatient } from './booking-patient.ts';
import { askService, chosenService } from './choosing-service.ts';

/** Whoever names no day waits this long. */
const OPEN_DAYS = 30;

const LEAVES =
  /\b(?:sair|saio|sa[ií]|tir[ae]r?|retir[ae]r?|remov[ae]r?|cancel[ae]r?|desist\w*|n[aã]o\s+quero\s+mais)\b.*\b(?:lista|fila)\b|\bn[aã]o\s+precisa\s+mais\s+(?:me\s+)?avisar\b/i;

/** A wish for the waiting list, or to leave it. What was just refused is what is waited for, unless other days are said. */
export function* heedWaitlist(scene: Scene): Move {
  if (LEAVES.test(scene.heard.raw)) return yield* leave(scene);
  const { draft } = scene;
  scene.draft = { ...draft, ...(draft.missed ?? {}), task: 'waiting', asked: null, time: null, missed: null };
  learnSlots(scene);
  return scene.heard.whole.problem ?? (yield* arrangeWaiting(scene));
}

function* leave(scene: Scene): Move {
  const left = yield* use('leave_waiting_list', {});
  scene.draft = EMPTY_DRAFT;
  return left.ok ? left.say : 'Não encontrei seu nome na lista de espera. Posso ajudar com outra coisa?';
}

/** Arranges a place on the waiting list: service, then patient, each asked for only while it is missing. */
export function* arrangeWaiting(scene: Scene): Move {
  learn(scene, { task: 'waiting', asked: null, time: null });
  const { handles } = scene.desk;
  const visit = visitToReplace(scene);
  const service = visit ? null : chosenService(scene);
  if (!visit && !service) return askService(scene);
  const patient = visit ? NOBODY_NEW : bookingPatient(scene);
  if (!patient) return askWho(scene, 'Certo, lista de espera.');
  const { professionalId } = scene.draft;
  const proposed = yield* use('propose_waiting', {
    service: service && handles.services.of(service),
    professional: professionalId === null ? null : handles.professionals.of({ id: professionalId }),
    ...daysToWait(scene, visit),
    weekdays: null,
    instead_of: visit && handles.appointments.of(visit),
    ...patient,
  });
  if (!proposed.ok) return 'times' in proposed ? refuseDay(scene, proposed) : askDays(scene);
  if ('say' in proposed) return proposed.say;
  learn(scene, { task: visit ? 'moving' : 'booking', asked: 'when', appointmentId: visit?.id ?? null });
  return `Boa notícia, ainda tenho horário livre${asLiked(proposed)}:\n${sayTimes(proposed.times)}\n\n${PICK_ONE}`;
}

const NOBODY_NEW = { patient: null, patient_name: null, relation: null } as const;

/** The visit that was spoken of, or the only one it can be: an earlier time would take its place. */
function visitToReplace({ desk, draft }: Scene): Appointment | null {
  const { appointments } = desk.turn;
  const named = appointments.find(({ id }) => id === draft.appointmentId);
  if (named) return named;
  if (draft.patient?.kind === 'new' || draft.forOther) return null;
  const [only, ...more] = appointments.filter(({ serviceId }) => [null, serviceId].includes(draft.serviceId));
  if (!only || more.length > 0) return null;
  const day = draftTime({ desk }, only.startsAt).from;
  return draft.from === null || draft.from <= day ? only : null;
}

function daysToWait({ desk, draft }: Scene, visit: Appointment | null) {
  const today = todayOf(desk.turn.now, desk.turn.catalogue.clinic.timeZone);
  const from = draft.from ?? today.toString();
  const open = visit
    ? draftTime({ desk }, visit.startsAt).from
    : Temporal.PlainDate.from(from).add({ days: OPEN_DAYS });
  return { from_date: from, to_date: draft.to ?? open.toString(), after_time: draft.after, before_time: draft.before };
}

/** On that day nobody works: there is nothing to wait for. */
function refuseDay(scene: Scene, refusal: Pick<NotFree, 'reasons' | 'times'>): string {
  const wished = sayWished(scene);
  learn(scene, { task: 'booking', asked: 'when', from: null, to: null, after: null, before: null });
  return sayRefusal(wished, refusal.reasons, refusal.times);
}

function askDays(scene: Scene): string {
  learn(scene, { asked: 'when', from: null, to: null });
  return 'Para quais dias você quer esperar por uma vaga? Por exemplo: "esta semana, de manhã".';
}

/** The days and hours that were refused: who wants to wait waits for these. */
export function missedDays({ from, to, time, after, before }: Draft): Draft['missed'] {
  return { from, to, ...(time === null ? { after, before } : onlyAt(time)) };
}
