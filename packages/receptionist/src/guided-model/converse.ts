import type { Proposal } from '@post/domain';
import { hasDentalUrgency } from '../has-dental-urgency.ts';
import { arrange, cancelOrDrop, startMove } from './arrange.ts';
import { isCourtesyAgain } from './is-courtesy-again.ts';
import { learnSlots } from './learn-slots.ts';
import {
  answerFromKnowledge,
  askTeam,
  declineAdvice,
  handOver,
  listServices,
  notOffered,
  passNote,
  tellPrice,
} from './moves/asking.ts';
import { backToTheMatter } from './moves/back-to-the-matter.ts';
import { goOn } from './moves/go-on.ts';
import { acknowledgeMedia } from './moves/media.ts';
import { notUnderstood } from './moves/not-understood.ts';
import { noteTaken, onlyPreferences } from './moves/noting.ts';
import { answerOldTap } from './moves/old-tap.ts';
import { offerToday } from './moves/same-day.ts';
import { declined, pendingDraft, repeatProposal, settlePending } from './moves/settle-pending.ts';
import { sayWhoIAm } from './moves/small-talk.ts';
import { tellHours } from './moves/telling-hours.ts';
import { heedWaitlist } from './moves/waiting.ts';
import { explainWhyNot } from './moves/why-not.ts';
import { withPending } from './moves/with-pending.ts';
import { learn, type Move, type Scene } from './scene.ts';

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
  if (isCourtesyAgain(turn)) return '';
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
  if (intents.has('cancel') && proposal.kind !== 'cancel' && proposal.kind !== 'book' && proposal.kind !== 'wait')
    return yield* cancelOrDrop(scene);
  const arranges = proposal.kind === 'book' || proposal.kind === 'move' || proposal.kind === 'wait';
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
  if (intents.has('waitlist')) return yield* heedWaitlist(scene);
  if (heard.services.kind === 'unknown' && !intents.has('book')) return notOffered(scene);
  if (scene.draft.asked === 'phone' && /\d{8}/.test(heard.raw.replace(/\D/g, ''))) return yield* passPhone(scene);
  if (!intents.has('price') && !intents.has('question')) return null;
  const answer = yield* intents.has('price') ? tellPrice(scene) : answerFromKnowledge(scene);
  // "Aceitam Amil? Quero marcar limpeza amanhã": both are answered.
  const wantsMore = intents.has('book') && (heard.services.kind !== 'none' || heard.professional !== null);
  const more = wantsMore ? yield* arrange(scene) : backToTheMatter(scene);
  return more === null || more === '' ? answer : `${answer}\n\n${more}`;
}

function* passPhone(scene: Scene): Move {
  yield* askTeam(scene);
  learn(scene, { asked: null });
  return 'Obrigada! Já passei o seu telefone para a equipe.';
}
