import { draftTime } from '../draft-when.ts';
import { learnSlots } from '../learn-slots.ts';
import { learn, type Move, type Scene } from '../scene.ts';
import { goOn } from './go-on.ts';

/** "O que tiver mais cedo", "o primeiro que tiver": the first time of the last list. */
export function* takeSoonest(scene: Scene): Move<string | null> {
  learnSlots(scene);
  const times = (scene.desk.turn.dialogue.offer?.options ?? []).flatMap(({ meaning }) =>
    meaning.kind === 'time' ? [meaning] : [],
  );
  const [first] = times.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  if (first) learn(scene, { ...draftTime(scene, first.startsAt), professionalId: first.professionalId });
  return yield* goOn(scene);
}
