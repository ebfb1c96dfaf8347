import { EMPTY_DRAFT } from '../draft.ts';
import type { Move, Scene } from '../scene.ts';
import { answerFromKnowledge } from './asking.ts';
import { goOn } from './go-on.ts';
import { heed } from './heeding.ts';
import { repeatProposal } from './settle-pending.ts';
import { askWhat, beCourteous, greet } from './small-talk.ts';
import { withPending } from './with-pending.ts';

/** What is left when nothing was arranged: courtesies, greetings, open questions, a yes or a no to nothing. */
export function* answerSmallTalk(scene: Scene): Move<string | null> {
  const { intents, raw } = scene.heard;
  const { proposal } = scene.desk.turn.dialogue;
  const { task } = scene.draft;
  if (proposal && intents.has('vague-question')) return yield* withPending(scene, yield* answerFromKnowledge(scene));
  if (proposal && intents.size > 0) return yield* repeatProposal(scene, proposal);
  if (intents.has('remark') && task !== null) return yield* heed(scene, 'Certo, obrigada por avisar!');
  if (intents.has('no') && task !== null) return letGo(scene);
  if (scene.draft.asked === 'appointment' && task !== null) return yield* goOn(scene);
  if (intents.has('thanks') || intents.has('courtesy')) return beCourteous(scene);
  if (intents.has('greeting')) return greet(scene);
  if (intents.has('vague-question') || /\p{L}{3,}[^?]*\?/u.test(raw)) {
    // Days spoken of in a question to the clinic are not the days of a booking.
    if (task === null) scene.draft = EMPTY_DRAFT;
    return yield* answerFromKnowledge(scene);
  }
  if (intents.has('yes') && hasTimes(scene))
    return 'Certo! Qual dos horários da lista? Pode responder só com o número.';
  if (intents.has('yes') && task !== null) return yield* goOn(scene);
  if (intents.has('yes') || intents.has('no')) return askWhat();
  if (intents.has('help')) return greet(scene);
  return null;
}

function hasTimes({ desk, draft }: Scene): boolean {
  const options = desk.turn.dialogue.offer?.options ?? [];
  return draft.task !== null && draft.asked === 'when' && options.some(({ meaning }) => meaning.kind === 'time');
}

function letGo(scene: Scene): string {
  const { task, serviceId, professionalId, patient, forOther, appointmentId } = scene.draft;
  const dropped = task === 'booking' || task === 'moving' ? task : null;
  scene.draft = { ...EMPTY_DRAFT, serviceId, professionalId, patient, forOther, appointmentId, dropped };
  if (dropped === null) scene.draft = EMPTY_DRAFT;
  scene.desk.offer = null;
  return 'Tudo bem. Se precisar de alguma coisa, é só me chamar.';
}
