import type { AppointmentId, Proposal } from '@post/domain';
import { hasDentalUrgency } from '../has-dental-urgency.ts';
import { EMPTY_DRAFT } from './draft.ts';
import { saysSomething } from './hear.ts';
import { learnSlots } from './learn-slots.ts';
import { arrangeCancellation, arrangeConfirmation, tellAppointments } from './moves/appointment-acts.ts';
import {
  answerFromKnowledge,
  askForWaitlist,
  askTeam,
  declineAdvice,
  handOver,
  listServices,
  notOffered,
  passNote,
  tellPrice,
} from './moves/asking.ts';
import { arrangeBooking } from './moves/booking.ts';
import { acknowledgeMedia } from './moves/media.ts';
import { arrangeMove } from './moves/moving.ts';
import { noteTaken, onlyPreferences } from './moves/noting.ts';
import { answerOldTap } from './moves/old-tap.ts';
import { offerOtherTimes } from './moves/other-times.ts';
import { offerToday } from './moves/same-day.ts';
import { declined, pendingDraft, repeatProposal, settlePending } from './moves/settle-pending.ts';
import { askWhat, beCourteous, greet, sayWhoIAm } from './moves/small-talk.ts';
import { tellHours } from './moves/telling-hours.ts';
import { explainWhyNot } from './moves/why-not.ts';
import { learn, type Move, type Scene } from './scene.ts';

/** Misunderstood this often in a row, the patient is given to a person. */
const MOST_MISSES = 2;

/**
 * One reply to one burst. What code already knows comes first (a yes, a tap), then what is asked about, then what is
 * being arranged; what is left was not understood.
 */
export function* converse(scene: Scene): Move {
  const { turn } = scene.desk;
  const { proposal } = turn.dialogue;
  if (proposal && turn.answer === 'yes') return yield* settlePending(scene, proposal);
  if (scene.heard.tap?.kind === 'old') return yield* answerOldTap(scene);
  if (proposal && scene.heard.tap?.kind === 'again') return yield* repeatProposal(scene, proposal);
  if (!proposal && onlyPreferences(scene)) return noteTaken(scene);
  if (isForToday(scene)) return yield* offerToday(scene);
  if (proposal) learn(scene, pendingDraft(scene, proposal));
  if (proposal && turn.answer === 'no') return yield* afterNo(scene, proposal);
  const { misses } = scene.draft;
  learn(scene, { misses: 0 });
  const aside = yield* answerAside(scene);
  if (aside !== null) return proposal ? yield* withPending(scene, aside) : aside;
  if (proposal && REFUSES.test(scene.heard.raw)) return yield* afterNo(scene, proposal);
  const arranged = yield* arrange(scene);
  if (arranged !== null) return arranged;
  return yield* notUnderstood(scene, misses);
}

/** A dental urgency, unless a yes, a no or a booked time is what is being talked about. */
function isForToday({ desk, heard }: Scene): boolean {
  const { intents } = heard;
  return desk.turn.answer === null && !intents.has('cancel') && !intents.has('move') && hasDentalUrgency(desk.turn);
}

/** A refusal that is not an answer by itself: "não, prefiro às 16h", "ah, amanhã não posso". */
const REFUSES = /^\s*(?:(?:ah|ih|hum+|olha)[\s,]+)?n[aã]o\b|\bn[aã]o\s+(?:posso|consigo|d[aá]|vai\s+dar)\b/i;

/** A no may carry the next wish. */
function* afterNo(scene: Scene, proposal: Proposal): Move {
  const { intents } = scene.heard;
  if (intents.has('move') && proposal.kind !== 'move') return yield* startMove(scene);
  if (intents.has('cancel') && proposal.kind !== 'cancel' && proposal.kind !== 'book')
    return yield* cancelOrDrop(scene);
  const arranges = proposal.kind === 'book' || proposal.kind === 'move';
  if (arranges && learnSlots(scene)) return (yield* goOn(scene)) ?? declined(scene, proposal);
  return declined(scene, proposal);
}

/** Questions and courtesies, which leave what is being arranged where it was. */
function* answerAside(scene: Scene): Move<string | null> {
  const { heard } = scene;
  const { intents } = heard;
  if (heard.onlyMedia !== null) return acknowledgeMedia(scene);
  if (intents.has('person')) return yield* handOver(scene, 'O paciente pediu para falar com uma pessoa');
  if (intents.has('are-you-human')) return sayWhoIAm(scene, true);
  if (intents.has('who-are-you')) return sayWhoIAm(scene, false);
  if (intents.has('advice')) return declineAdvice(scene);
  if (intents.has('why-not')) return yield* explainWhyNot(scene);
  if (intents.has('hours')) return tellHours(scene);
  if (intents.has('services')) return yield* listServices(scene);
  if (intents.has('note')) return yield* passNote(scene);
  if (intents.has('waitlist')) return yield* askForWaitlist(scene);
  if (heard.services.kind === 'unknown' && !intents.has('book')) return notOffered(scene);
  if (scene.draft.asked === 'phone' && /\d{8}/.test(heard.raw.replace(/\D/g, ''))) return yield* passPhone(scene);
  if (!intents.has('price') && !intents.has('question')) return null;
  const answer = yield* intents.has('price') ? tellPrice(scene) : answerFromKnowledge(scene);
  // "Aceitam Amil? Quero marcar limpeza amanhã": both are answered.
  const more = intents.has('book') && heard.services.kind !== 'none' ? yield* arrange(scene) : null;
  return more === null ? answer : `${answer}\n\n${more}`;
}

function* passPhone(scene: Scene): Move {
  yield* askTeam(scene);
  learn(scene, { asked: null });
  return 'Obrigada! Já passei o seu telefone para a equipe.';
}

function dropTask(scene: Scene): string {
  scene.draft = EMPTY_DRAFT;
  scene.desk.offer = null;
  return 'Tudo bem. Se precisar de alguma coisa, é só me chamar.';
}

/** Words that start a booking even while something else is being arranged. */
const ANEW = /\b(?:marcar|agendar|nova\s+consulta)\b/i;

/** Something to be arranged: newly asked for, or going on. */
function* arrange(scene: Scene): Move<string | null> {
  const { intents } = scene.heard;
  const { task } = scene.draft;
  if (intents.has('cancel')) return yield* cancelOrDrop(scene);
  if (intents.has('move')) return yield* startMove(scene);
  if (intents.has('other-times') && (task === 'booking' || task === 'moving')) return yield* offerOtherTimes(scene);
  if (intents.has('confirm') && (task === null || /consulta|presen[cç]a/i.test(scene.heard.raw)))
    return yield* arrangeConfirmation(scene);
  if (intents.has('appointments')) return yield* tellAppointments(scene);
  if (intents.has('book') && task !== null && task !== 'booking' && ANEW.test(scene.heard.raw))
    scene.draft = EMPTY_DRAFT;
  const learned = learnSlots(scene);
  if (scene.heard.whole.problem !== null) return scene.heard.whole.problem;
  if (intents.has('book') || (learned && task === null && wantsTime(scene))) return yield* arrangeBooking(scene);
  const isAbout = learned || scene.heard.picked !== null || saysSomething(scene.heard.whole);
  if (isAbout && scene.draft.task !== null) return yield* goOn(scene);
  return yield* answerSmallTalk(scene);
}

function wantsTime({ heard, draft }: Scene): boolean {
  return (
    draft.serviceId !== null && (heard.services.kind !== 'none' || heard.whole.from !== null || heard.picked !== null)
  );
}

function* startMove(scene: Scene): Move {
  if (scene.draft.task !== 'moving')
    scene.draft = { ...EMPTY_DRAFT, task: 'moving', appointmentId: sameAppointment(scene) };
  learnSlots(scene);
  return scene.heard.target.problem ?? (yield* arrangeMove(scene));
}

/** "Cancelar" while a booking is only being arranged, and nothing is booked, drops the arrangement. */
function* cancelOrDrop(scene: Scene): Move {
  if (scene.draft.task === 'booking' && scene.desk.turn.appointments.length === 0) {
    scene.draft = EMPTY_DRAFT;
    scene.desk.offer = null;
    return 'Tudo bem, não marquei nada. Se precisar, é só me chamar.';
  }
  if (scene.draft.task !== 'cancelling') {
    scene.draft = { ...EMPTY_DRAFT, task: 'cancelling', appointmentId: sameAppointment(scene) };
  }
  return yield* arrangeCancellation(scene);
}

/** What was to be cancelled may be moved instead, and the other way round, unless another one is named. */
function sameAppointment({ draft, heard }: Scene): AppointmentId | null {
  const namesAnother = heard.knownPatient !== null || saysSomething(heard.beforeTarget);
  return namesAnother ? null : draft.appointmentId;
}

function* goOn(scene: Scene): Move<string | null> {
  switch (scene.draft.task) {
    case 'booking':
      return yield* arrangeBooking(scene);
    case 'moving':
      return yield* arrangeMove(scene);
    case 'cancelling':
      return yield* arrangeCancellation(scene);
    case 'confirming':
      return yield* arrangeConfirmation(scene);
    case null:
      return null;
  }
}

function* answerSmallTalk(scene: Scene): Move<string | null> {
  const { intents } = scene.heard;
  const { proposal } = scene.desk.turn.dialogue;
  if (proposal && intents.has('vague-question')) return yield* withPending(scene, yield* answerFromKnowledge(scene));
  if (proposal && intents.size > 0) return yield* repeatProposal(scene, proposal);
  if (intents.has('no') && scene.draft.task !== null) return dropTask(scene);
  if (scene.draft.asked === 'appointment' && scene.draft.task !== null) return yield* goOn(scene);
  if (intents.has('thanks') || intents.has('courtesy')) return beCourteous(scene);
  if (intents.has('greeting')) return greet(scene);
  if (intents.has('vague-question') || /\p{L}{3,}[^?]*\?/u.test(scene.heard.raw)) {
    // Days spoken of in a question to the clinic are not the days of a booking.
    if (scene.draft.task === null) scene.draft = EMPTY_DRAFT;
    return yield* answerFromKnowledge(scene);
  }
  if (intents.has('yes') && scene.draft.task !== null) return yield* goOn(scene);
  if (intents.has('yes') || intents.has('no')) return askWhat();
  if (intents.has('help')) return greet(scene);
  return null;
}

function* withPending(scene: Scene, aside: string): Move {
  const { proposal } = scene.desk.turn.dialogue;
  if (!proposal || scene.desk.handOverReason !== null) return aside;
  return `${aside}\n\n${yield* repeatProposal(scene, proposal)}`;
}

function* notUnderstood(scene: Scene, earlier: number): Move {
  const misses = earlier + 1;
  if (misses >= MOST_MISSES) return yield* handOver(scene, 'A assistente não entendeu o pedido');
  learn(scene, { misses });
  const { proposal } = scene.desk.turn.dialogue;
  if (proposal) return `Desculpe, não entendi.\n\n${yield* repeatProposal(scene, proposal)}`;
  if (scene.draft.task !== null) {
    const again = yield* goOn(scene);
    if (again !== null) return `Desculpe, não entendi bem.\n\n${again}`;
  }
  return 'Desculpe, não entendi. Você quer marcar, mudar ou cancelar uma consulta, ou tirar uma dúvida?';
}
