import type { AppointmentId } from '@post/domain';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { saysSomething } from './hear.ts';
import { learnSlots } from './learn-slots.ts';
import { answerSmallTalk } from './moves/answer-small-talk.ts';
import { arrangeCancellation, arrangeConfirmation, tellAppointments } from './moves/appointment-acts.ts';
import { arrangeBooking } from './moves/booking.ts';
import { goOn } from './moves/go-on.ts';
import { heed } from './moves/heeding.ts';
import { arrangeMove } from './moves/moving.ts';
import { offerOtherTimes } from './moves/other-times.ts';
import { repeatBooked } from './moves/repeating.ts';
import { takeSoonest } from './moves/soonest.ts';
import type { Move, Scene } from './scene.ts';

/** Words that start a booking even while something else is being arranged. */
const ANEW = /\b(?:marcar?|marque|agendar?|nova\s+consulta)\b/i;

/** Something to be arranged: newly asked for, or going on. */
export function* arrange(scene: Scene): Move<string | null> {
  const { intents } = scene.heard;
  takeUpAgain(scene);
  const { task } = scene.draft;
  const repeated = task === null ? yield* repeatBooked(scene) : null;
  if (repeated !== null) return repeated;
  if (intents.has('cancel')) return yield* cancelOrDrop(scene);
  if (intents.has('move')) return yield* startMove(scene);
  if (task === 'waiting' && !ANEW.test(scene.heard.raw) && learnSlots(scene)) return yield* goOn(scene);
  if (intents.has('soonest') && (task === 'booking' || task === 'moving')) return yield* takeSoonest(scene);
  if (intents.has('other-times') && (task === 'booking' || task === 'moving')) return yield* offerOtherTimes(scene);
  if (intents.has('confirm') && (task === null || /consulta|presen[cç]a/i.test(scene.heard.raw)))
    return yield* arrangeConfirmation(scene);
  if (intents.has('appointments')) return yield* tellAppointments(scene);
  if (intents.has('book') && task !== null && task !== 'booking' && ANEW.test(scene.heard.raw))
    scene.draft = EMPTY_DRAFT;
  if (task === null && changesMind(scene)) return yield* startMove(scene);
  const learned = learnSlots(scene);
  if (scene.heard.whole.problem !== null) return scene.heard.whole.problem;
  if (intents.has('book') || (learned && task === null && wantsTime(scene))) return yield* arrangeBooking(scene);
  if (onlyName(scene) && task === 'booking') return yield* heed(scene, `Obrigada, ${scene.heard.name}.`);
  const isAbout = learned || scene.heard.picked !== null || saysSomething(scene.heard.whole);
  if (isAbout && scene.draft.task !== null) return yield* goOn(scene);
  return yield* answerSmallTalk(scene);
}

/** "Não, deixa" and then "quero sim, mas na sexta": what was let go is taken up by the very next message, or forgotten. */
function takeUpAgain(scene: Scene): void {
  const { dropped } = scene.draft;
  if (dropped === null) return;
  const { heard } = scene;
  const wantsIt = saysSomething(heard.whole) || heard.intents.has('yes') || heard.picked !== null;
  scene.draft = wantsIt ? { ...scene.draft, task: dropped, dropped: null } : EMPTY_DRAFT;
}

/** "Mudei de ideia, queria na outra semana", said of what is booked. */
function changesMind({ heard, desk }: Scene): boolean {
  const says = /\bmudei\s+de\s+id[eé]ia\b|\bpensando\s+(?:bem|melhor)\b|\bna\s+verdade\b/i.test(heard.raw);
  return says && saysSomething(heard.whole) && heard.services.kind === 'none' && desk.turn.appointments.length > 0;
}

/** A name before its turn. */
function onlyName({ heard, draft }: Scene): boolean {
  const elsewhere = heard.picked !== null || heard.services.kind !== 'none' || saysSomething(heard.whole);
  return heard.name !== null && !elsewhere && draft.asked !== 'name' && draft.time === null;
}

function wantsTime({ heard, draft }: Scene): boolean {
  return (
    draft.serviceId !== null && (heard.services.kind !== 'none' || heard.whole.from !== null || heard.picked !== null)
  );
}

export function* startMove(scene: Scene): Move {
  if (scene.draft.task !== 'moving')
    scene.draft = { ...EMPTY_DRAFT, task: 'moving', appointmentId: sameAppointment(scene) };
  learnSlots(scene);
  return scene.heard.target.problem ?? (yield* arrangeMove(scene));
}

/** "Cancelar" while a booking is only being arranged, and nothing is booked, drops the arrangement. */
export function* cancelOrDrop(scene: Scene): Move {
  const next = bookedInstead(scene);
  const { task } = scene.draft;
  if ((task === 'booking' || task === 'waiting') && scene.desk.turn.appointments.length === 0) {
    scene.draft = { ...EMPTY_DRAFT, ...(next ?? {}) };
    scene.desk.offer = null;
    if (next === null) return 'Tudo bem, não marquei nada. Se precisar, é só me chamar.';
    return `Tudo bem, essa eu não marquei.\n\n${yield* arrangeBooking(scene)}`;
  }
  if (scene.draft.task !== 'cancelling') {
    scene.draft = { ...EMPTY_DRAFT, task: 'cancelling', appointmentId: sameAppointment(scene), next };
  }
  return yield* arrangeCancellation(scene);
}

/** "Cancela a de terça e marca fono": the second wish waits until the first is settled. */
function bookedInstead({ heard }: Scene): Draft['next'] {
  const after = heard.raw.split(/\be\s+(?=(?:quero\s+|pode\s+)?(?:marc|agend))/i)[1];
  const [only, ...more] = after !== undefined && heard.services.kind === 'one' ? heard.services.services : [];
  return only && more.length === 0 ? { serviceId: only.id } : null;
}

/** What was to be cancelled may be moved instead, and the other way round, unless another one is named. */
function sameAppointment({ draft, heard }: Scene): AppointmentId | null {
  const namesAnother = heard.knownPatient !== null || saysSomething(heard.beforeTarget);
  return namesAnother ? null : draft.appointmentId;
}
